using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Finds the names of places where they locate something: not as actor or owner, and not inside the name of an organisation, a force or a facility.</summary>
internal sealed class PlaceFinder(Vocabulary vocabulary, PlaceLexicon lexicon, Gazetteer? gazetteer)
{
    /// <summary>The places of a text in order.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="blocks">Its layout.</param>
    /// <param name="mentions">Names of persons, organisations, forces and the like, in order; what stands inside them locates nothing.</param>
    /// <param name="theatre">Id of the theatre whose names and ground to use.</param>
    public List<Place> Find(TokenizedText text, IReadOnlyList<Block> blocks, IReadOnlyList<Mention> mentions, string theatre)
    {
        var names = new PlaceNames(lexicon.OfTheatre(theatre), lexicon.Starter, gazetteer);
        var candidates = new CandidateFinder(vocabulary, lexicon, names).Find(text);
        ExcludeMentioned(candidates, mentions);
        var context = new LocativeContext(lexicon);
        foreach (var candidate in candidates) context.Judge(text, candidate);
        new PlaceLists(lexicon).Carry(text, candidates);
        var sites = new SiteFinder(vocabulary, lexicon, names, lexicon.GroundOf(theatre));
        var misspellings = new Misspellings(text, sites, lexicon.TownsOf(theatre));
        misspellings.Rescue(candidates);
        var places = new List<PlaceMention>();
        foreach (var candidate in candidates)
        {
            if (!candidate.IsPlace) continue;
            var block = text.Sentences[candidate.Sentence].Block;
            places.Add(new PlaceMention(candidate, places.Count) { Sites = sites.Find(text.Text, candidate), Block = block, Section = block < blocks.Count ? blocks[block].Section ?? -1 : -1 });
        }
        misspellings.Mend(places);
        foreach (var place in places) place.IsArea = place.Sites.Length > 0 && Array.TrueForAll(place.Sites, s => !s.IsPoint);
        new PlaceLinks(lexicon).Find(text, places);
        var ground = lexicon.GroundOf(theatre);
        new PlaceResolver(ground, names).Resolve(places, new AxisTalk(text, lexicon, ground), new NationTalk(text, lexicon, ground));
        var report = new PlaceReport(text);
        return [.. places.Select(report.Of)];
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
