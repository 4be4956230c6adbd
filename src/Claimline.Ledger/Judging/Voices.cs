using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Judging;

/// <summary>Groups the statements of a claim by whose voice they are, and tells the origins apart.</summary>
internal sealed class Voices(StatusRules rules)
{
    /// <summary>The voices of some bearings on one claim, in their order.</summary>
    public List<Voice> Of(IReadOnlyList<Bearing> bearings)
    {
        var groups = new Dictionary<string, List<Bearing>>(StringComparer.Ordinal);
        var origins = Origins(bearings);
        foreach (var bearing in bearings)
        {
            var key = KeyOf(origins.GetValueOrDefault(bearing, bearing), bearings);
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = [];
            group.Add(bearing);
        }
        var voices = groups.Select(g => (g.Key, First: origins.GetValueOrDefault(g.Value[0], g.Value[0]), g.Value)).Select(g => new Voice(g.Key, SpeakerOf(g.First), OriginOf(g.First, bearings), g.Value)).ToList();
        JoinByLinks(voices);
        voices.Sort(static (a, b) => Bearing.Compare(a.First, b.First));
        return voices;
    }

    /// <summary>Whoever the source leans on speaks; the source itself where it names nobody.</summary>
    public static SourceIdentity SpeakerOf(Bearing bearing) => bearing.Via is [var via, ..] ? via : bearing.Source;

    public bool SpeaksForParty(SourceIdentity source) => source.SpeaksFor is { } speaksFor && rules.Values.SpeaksForParty.Contains(speaksFor, StringComparer.Ordinal) && source.Party is not (null or "none");

    /// <summary>Known to be no party: neither speaks for one nor sits inside it. A source whose party is not known does not count, whatever else is known of it.</summary>
    public bool IsNoParty(SourceIdentity source) => source.Party is not null && !SpeaksForParty(source) && !source.IsInsider && source.Kind is not ("unattributed" or "evidence");

    /// <summary>A publisher's own word in a copy is that of the text it goes back to: for every such bearing the first of the same word.</summary>
    private static Dictionary<Bearing, Bearing> Origins(IReadOnlyList<Bearing> all)
    {
        var origins = new Dictionary<Bearing, Bearing>(ReferenceEqualityComparer.Instance);
        // What a copy turned into its contrary is the word of who turned it.
        foreach (var copies in all.Where(static b => b is { IsPublisher: true, Origin: not null }).GroupBy(static b => (b.Origin!.Value.Group, b.Role)))
        {
            var first = copies.MinBy(static b => (b.Origin!.Value.Published, b.Statement.Document), Earlier)!;
            foreach (var copy in copies) origins[copy] = first;
        }
        return origins;
    }

    private static readonly Comparer<(long Published, string Document)> Earlier =
        Comparer<(long Published, string Document)>.Create(static (a, b) => a.Published != b.Published ? a.Published.CompareTo(b.Published) : string.CompareOrdinal(a.Document, b.Document));

    private static string KeyOf(Bearing bearing, IReadOnlyList<Bearing> all)
    {
        // A takeaway repeats its topline: the same voice again. Where both name who speaks, and name others, two said the same.
        for (var hops = 0; bearing.VoiceOf is { } first && hops < 3; hops++)
        {
            if (all.FirstOrDefault(b => b.Statement.Document == bearing.Statement.Document && b.Statement.Id == first) is not { } earlier) break;
            if (bearing.Source.IsNamed && earlier.Source.IsNamed && SpeakerOf(bearing).Key != SpeakerOf(earlier).Key) break;
            bearing = earlier;
        }
        // "A Russian official" of a topline is the official of the same kind whom the same text then names.
        if (bearing.Source is { IsNamed: false, IsClass: false, Kind: not "evidence" } unnamed &&
            all.FirstOrDefault(b => b.Source.IsNamed && b.Statement.Document == bearing.Statement.Document && b.Source.Kind == unnamed.Kind && b.Source.Party == unnamed.Party) is { } named) bearing = named;
        return SpeakerOf(bearing).Key;
    }

    private string? OriginOf(Bearing bearing, IReadOnlyList<Bearing> all)
    {
        var speaker = SpeakerOf(bearing);
        if (speaker.Kind is "unattributed" or "evidence") return null;
        if (SpeaksForParty(speaker) || speaker.IsInsider) return $"party:{speaker.Party}";
        // An assessment rests on the reports that it carried by then; nor is a publisher that is not told another one.
        if (speaker.Kind is "publisher" && (!speaker.IsNamed || bearing.Publisher is null || all.Any(b => b.Source.Kind is not "publisher" && b.Published <= bearing.Published && b.Publisher == bearing.Publisher))) return null;
        return speaker.Origin;
    }

    /// <summary>What rests on the same links is of one origin, whoever carries it.</summary>
    private static void JoinByLinks(List<Voice> voices)
    {
        var byLink = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < voices.Count; i++)
        {
            if (voices[i].Origin is not { } origin || origin.StartsWith("party:", StringComparison.Ordinal)) continue;
            var urls = voices[i].Bearings.SelectMany(b => b.Urls).Order(StringComparer.Ordinal).ToList();
            var shared = urls.Select(u => byLink.GetValueOrDefault(u)).FirstOrDefault(o => o is not null);
            if (shared is not null) voices[i] = voices[i] with { Origin = shared };
            foreach (var url in urls) byLink.TryAdd(url, shared ?? origin);
        }
    }
}
