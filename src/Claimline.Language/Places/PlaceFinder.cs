using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Finds the names of places where they locate something: not as actor or owner, and not inside the name of an organisation, a force or a facility.</summary>
internal sealed class PlaceFinder(Vocabulary vocabulary, PlaceLexicon lexicon, Gazetteer? gazetteer)
{
    /// <summary>The places of a text in order.</summary>
    /// <param name="mentions">Names of persons, organisations, forces and the like, in order; what stands inside them locates nothing.</param>
    public List<Place> Find(TokenizedText text, IReadOnlyList<Mention> mentions, string theatre)
    {
        var names = new PlaceNames(lexicon.OfTheatre(theatre), lexicon.Starter, gazetteer);
        var candidates = new CandidateFinder(vocabulary, lexicon, names).Find(text);
        ExcludeMentioned(candidates, mentions);
        var context = new LocativeContext(lexicon);
        foreach (var candidate in candidates) context.Judge(text, candidate);
        new PlaceLists(lexicon).Carry(text, candidates);
        var places = new List<Place>();
        foreach (var candidate in candidates)
        {
            if (!candidate.IsPlace) continue;
            places.Add(new Place { Span = candidate.Span, Name = candidate.Span.Of(text.Text), Trace = new Trace(candidate.Rule) });
        }
        return places;
    }

    private static void ExcludeMentioned(List<PlaceCandidate> candidates, IReadOnlyList<Mention> mentions)
    {
        var next = 0;
        foreach (var candidate in candidates)
        {
            while (next < mentions.Count && mentions[next].Span.End <= candidate.Span.Start) next++;
            for (var i = next; i < mentions.Count && mentions[i].Span.Start < candidate.Span.End; i++)
            {
                if (mentions[i].Type is not (MentionType.Place or MentionType.Nationality) && mentions[i].Span.Overlaps(candidate.Span)) candidate.IsPart = true;
            }
        }
    }
}
