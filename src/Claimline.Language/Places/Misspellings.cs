using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Finds, for a name that no gazetteer has, the one name of the text or of the theatre that it misspells by a letter: "Bakhkmut".</summary>
internal sealed class Misspellings(TokenizedText text, SiteFinder finder, IReadOnlyList<string> towns)
{
    private const int ShortestName = 6, LongName = 9;

    /// <summary>Takes a name that stands where a place would, and that no gazetteer has, for the one that it misspells.</summary>
    public void Rescue(List<PlaceCandidate> names)
    {
        List<string>? known = null;
        foreach (var name in names)
        {
            if (name is not { Standing: NameStanding.Unknown, Evidence: PlaceEvidence.Weak, IsTold: false, IsDoubtful: false } || name.Rule == "place.of-a-name") continue;
            known ??= Known(names.Where(n => n is { IsPlace: true, IsSettlement: true, Standing: not NameStanding.Unknown }));
            if (MeantBy(name, known) is not null) (name.Evidence, name.Rule) = (PlaceEvidence.Enough, "place.misspelt");
        }
    }

    /// <summary>Gives to names without a site the sites of what they misspell.</summary>
    public void Mend(List<PlaceMention> places)
    {
        List<string>? known = null;
        foreach (var place in places)
        {
            if (place.Sites.Length > 0 || place.Name.IsTold || place.Name.Standing != NameStanding.Unknown) continue;
            known ??= Known(places.Where(p => p.Sites.Length > 0 && !p.Name.IsTold).Select(p => p.Name));
            if (MeantBy(place.Name, known) is not { } meant) continue;
            place.Sites = finder.FindMeant(meant, place.Name);
            place.Reason = "site.misspelt";
        }
    }

    /// <summary>The only known name that is so near; null where there is none, or two.</summary>
    private string? MeantBy(PlaceCandidate place, List<string> known)
    {
        var name = PlaceKey.Fold(place.Span.Of(text.Text));
        if (name.Length < ShortestName) return null;
        string? meant = null;
        foreach (var other in known)
        {
            if (!IsNear(name, other)) continue;
            if (meant is not null) return null;
            meant = other;
        }
        return meant;
    }

    private List<string> Known(IEnumerable<PlaceCandidate> names)
    {
        var known = new SortedSet<string>(towns, StringComparer.Ordinal);
        foreach (var name in names) known.Add(PlaceKey.Fold(name.Span.Of(text.Text)));
        return [.. known];
    }

    /// <summary>One letter added, left out, changed or swapped with the next; two in a long name.</summary>
    private static bool IsNear(string one, string other)
    {
        // Two slips only in a long name whose ending is right: Verkhnokamianske is not Verkhnokamianka.
        var most = Math.Min(one.Length, other.Length) >= LongName && one.AsSpan()[^2..].SequenceEqual(other.AsSpan()[^2..]) ? 2 : 1;
        if (one.AsSpan().Count(' ') != other.AsSpan().Count(' ')) return false;
        if (Math.Abs(one.Length - other.Length) > most || other.Length < ShortestName || one[0] != other[0]) return false;
        return Spelling.Distance(one, other) <= most;
    }
}
