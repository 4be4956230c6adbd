using System.Text;
using Claimline.Language;

namespace Claimline.Ledger.Linking;

/// <summary>The places of which a content tells, without those that only locate another ("Hryshyne (northwest of Pokrovsk)") and what these lie in.</summary>
internal sealed class PlaceList(Reading reading, ControlTerms terms)
{
    // "northeast and south of" is the longest manner that stands before a name.
    private const int MannerWords = 5;

    // Longer than this is no list.
    private const int LongestGap = 80;

    /// <summary>The principal place and those listed with it; empty where the content has none.</summary>
    public List<PlaceKey> Of(TextSpan content, TextSpan? principal)
    {
        if (principal is not { } first) return [];
        var inside = new List<int>();
        for (var i = Sorted.FirstFrom(reading.Places, content.Start, static p => p.Span.Start); i < reading.Places.Count && reading.Places[i].Span.Start < content.End; i++) inside.Add(i);
        var start = inside.FindIndex(i => reading.Places[i].Span.End > first.Start);
        if (start < 0) return [];
        // What another in the content is located by; of two that locate each other ("the road from A to B") both stay.
        var locators = inside.Where(i => inside.Any(j => j != i && reading.Places[j].Relation?.Of == i && reading.Places[i].Relation?.Of != j)).ToHashSet();
        var list = new List<PlaceKey>();
        var end = -1;
        (int End, string Manner)? before = null;
        foreach (var i in inside.Skip(start))
        {
            var place = reading.Places[i];
            var isLocator = locators.Contains(i) || IsContainer(place, inside, i);
            if (end >= 0 && !IsGlue(end, place.Span.Start)) break;
            end = place.Span.End;
            var key = KeyOf(place, Math.Max(content.Start, PreviousEnd(i)), content.End);
            // "Near A, B and C" is near each of them.
            if (before is { } previous && key.Manner == "at" && IsBareList(previous.End, place.Span.Start)) key = key with { Manner = previous.Manner };
            before = (place.Span.End, key.Manner);
            if (!isLocator) list.Add(key);
        }
        if (list.Count == 0) list.Add(KeyOf(reading.Places[inside[start]], content.Start, content.End));
        list.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return [.. list.DistinctBy(p => p.Key)];
    }

    /// <summary>The id that stands for a place in keys.</summary>
    public static string IdOf(Place place) => place.Type is "admin1" or "country" ? Folded.Of(place.Name) : place.Id ?? Folded.Of(place.Name);

    private PlaceKey KeyOf(Place place, int from, int end)
    {
        return new PlaceKey(IdOf(place), place.Name, Manner(place, from, end), place.Type, place.Admin1 is null ? null : Folded.Of(place.Admin1), place.Country);
    }

    private string Manner(Place place, int from, int end)
    {
        var before = Folded.Of(reading.Text.AsSpan(from, place.Span.Start - from)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var after = Folded.Of(reading.Text.AsSpan(place.Span.End, Math.Min(end, place.Span.End + 24) - place.Span.End)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (after.Length > 0 && terms.Is(after[0], "heading")) return "toward";
        var bearings = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = before.Length - 1; at >= 0 && at >= before.Length - MannerWords; at--)
        {
            var word = before[at];
            if (terms.Bearing(word) is { } bearing && (bearings.Count > 0 || at < before.Length - 1)) bearings.Add(bearing);
            else if (terms.Is(word, "near")) return "near";
            else if (terms.Is(word, "toward") || terms.Is(word, "heading")) return "toward";
            else if (terms.Is(word, "inside")) break;
            else if (!terms.Is(word, "glue") && !terms.Is(word, "place") && terms.Bearing(word) is null) break;
        }
        return bearings.Count > 0 ? string.Join(',', bearings) : "at";
    }

    /// <summary>Between two places stands only what lists them.</summary>
    private bool IsGlue(int from, int to)
    {
        if (to - from > LongestGap) return false;
        foreach (var word in Plain(from, to))
        {
            // A number belongs to a distance ("20km northwest of").
            if (!terms.Is(word, "glue") && !terms.Is(word, "place") && terms.Bearing(word) is null && !char.IsDigit(word[0])) return false;
        }
        return true;
    }

    /// <summary>The words of a stretch outside brackets.</summary>
    private string[] Plain(int from, int to)
    {
        var depth = 0;
        var plain = new StringBuilder();
        foreach (var c in reading.Text.AsSpan(from, Math.Max(0, to - from)))
        {
            if (c == '(') depth++;
            else if (c == ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0) plain.Append(c);
        }
        return Folded.Of(plain.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Nothing stands between two names but commas, brackets and "and".</summary>
    private bool IsBareList(int from, int to) => Plain(from, to).All(w => terms.Is(w, "joint"));

    private bool IsContainer(Place place, List<int> inside, int self) => inside.Any(i => i != self && reading.Places[i] is var other &&
        (place.Type is "admin1" ? other.Type is not ("admin1" or "country") && other.Admin1 == place.Name : place.Type is "country" && other.Type is not "country" && other.Country == place.Country));

    private int PreviousEnd(int place) => place == 0 ? 0 : reading.Places[place - 1].Span.End;
}
