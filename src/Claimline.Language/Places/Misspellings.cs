using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Finds, for a name that no gazetteer has, the one name of the text or of the theatre that it misspells by a letter: "Bakhkmut".</summary>
internal sealed class Misspellings(TokenizedText text, SiteFinder finder, IReadOnlyList<string> towns)
{
    private const int ShortestName = 6, LongName = 9;

    public void Mend(List<PlaceMention> places)
    {
        List<string>? known = null;
        foreach (var place in places)
        {
            if (place.Sites.Length > 0 || place.Name.IsTold || place.Name.Standing != NameStanding.Unknown) continue;
            known ??= Known(places);
            var name = PlaceKey.Fold(place.Name.Span.Of(text.Text));
            if (name.Length < ShortestName) continue;
            string? meant = null;
            foreach (var other in known)
            {
                if (!IsNear(name, other)) continue;
                if (meant is not null)
                {
                    meant = null;
                    break;
                }
                meant = other;
            }
            if (meant is null) continue;
            place.Sites = finder.Find(PlaceKey.Mix(PlaceKey.HashOf(meant)), place.Name);
            place.Reason = "site.misspelt";
        }
    }

    private List<string> Known(List<PlaceMention> places)
    {
        var known = new SortedSet<string>(towns, StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (place.Sites.Length > 0 && !place.Name.IsTold) known.Add(PlaceKey.Fold(place.Name.Span.Of(text.Text)));
        }
        return [.. known];
    }

    /// <summary>One letter added, left out, changed or swapped with the next; two in a long name.</summary>
    private static bool IsNear(string one, string other)
    {
        // Two slips only in a long name whose ending is right: Verkhnokamianske is not Verkhnokamianka.
        var most = Math.Min(one.Length, other.Length) >= LongName && one.AsSpan()[^2..].SequenceEqual(other.AsSpan()[^2..]) ? 2 : 1;
        if (one.AsSpan().Count(' ') != other.AsSpan().Count(' ')) return false;
        if (Math.Abs(one.Length - other.Length) > most || other.Length < ShortestName || one[0] != other[0]) return false;
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        Span<int> next = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                next[j] = Math.Min(Math.Min(row[j], next[j - 1]) + 1, row[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) next[j] = Math.Min(next[j], last[j - 2] + 1);
            }
            row.CopyTo(last);
            next.CopyTo(row);
        }
        return row[^1] <= most;
    }
}
