using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Claimline.Intake.Html;

/// <summary>The notes of a page that are tied to their markers by links: which links are markers, where each note begins, which links lead back.</summary>
internal sealed class PageNotes
{
    private readonly Dictionary<IElement, int> markers = [];
    private readonly Dictionary<IElement, int> starts = [];
    private readonly HashSet<IElement> backLinks = [];

    private PageNotes()
    {
    }

    /// <summary>Of a part of a page that has no notes.</summary>
    public static PageNotes None { get; } = new();

    /// <summary>Elements in which a note begins.</summary>
    public IReadOnlyCollection<IElement> Starts => starts.Keys;

    /// <summary>The number that a link stands for as a marker.</summary>
    public int? MarkerOf(IElement element) => markers.TryGetValue(element, out var number) ? number : null;

    /// <summary>The number of the note that begins in a block.</summary>
    public int? StartOf(IElement element) => starts.TryGetValue(element, out var number) ? number : null;

    /// <summary>Whether a link only leads from a note back to its marker.</summary>
    public bool IsBackLink(IElement element) => backLinks.Contains(element);

    public static PageNotes Find(IHtmlDocument page)
    {
        var notes = new PageNotes();
        var links = new List<(IElement Link, string Target)>();
        var targets = new Dictionary<string, (int Order, IElement Element)>(StringComparer.Ordinal);
        var order = new Dictionary<IElement, int>();
        var address = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        var count = 0;
        foreach (var element in page.All)
        {
            count++;
            if (element.Id is { Length: > 0 } id) targets.TryAdd(id, (count, element));
            if (element.LocalName != "a") continue;
            if (element.GetAttribute("name") is { Length: > 0 } name) targets.TryAdd(name, (count, element));
            if (element.GetAttribute("href") is not { Length: > 1 } href || FragmentOf(href, address) is not { } target) continue;
            order[element] = count;
            links.Add((element, target));
        }
        foreach (var (link, target) in links)
        {
            if (!targets.TryGetValue(target, out var to)) continue;
            var number = NoteNumber.Read(link.TextContent);
            if (to.Order > order[link])
            {
                if (number is not { } marker || BlockOf(to.Element) is not { } start || start == BlockOf(link)) continue;
                notes.markers[link] = marker;
                // The first link to a note names it.
                notes.starts.TryAdd(start, marker);
            }
            else if (number is not null || !link.TextContent.Any(char.IsLetterOrDigit))
            {
                notes.backLinks.Add(link);
            }
        }
        notes.KeepTrue();
        return notes;
    }

    private static string? FragmentOf(string href, string? address)
    {
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || hash == href.Length - 1) return null;
        // An address that names the page itself before its fragment leads within it as well.
        if (hash > 0 && !href.AsSpan(0, hash).Equals(address, StringComparison.Ordinal)) return null;
        return Uri.UnescapeDataString(href[(hash + 1)..]);
    }

    // A table of contents has numbers too; links back are the sign of notes, unless the page says itself that these are some.
    private void KeepTrue()
    {
        var answered = new HashSet<IElement>();
        foreach (var link in backLinks)
        {
            for (var at = link.ParentElement; at is not null; at = at.ParentElement) answered.Add(at);
        }
        var kept = starts.Where(s => answered.Contains(s.Key) || HoldsNotes(s.Key)).ToDictionary();
        var numbers = kept.Values.ToHashSet();
        foreach (var start in starts.Keys.Where(s => !kept.ContainsKey(s)).ToList()) starts.Remove(start);
        foreach (var (link, _) in markers.Where(m => !numbers.Contains(m.Value)).ToList()) markers.Remove(link);
        if (starts.Count == 0) backLinks.Clear();
    }

    private static IElement? BlockOf(IElement element)
    {
        var at = element;
        while (at is not null && !Elements.IsBlock(at)) at = at.ParentElement;
        return at;
    }

    private static bool HoldsNotes(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (Elements.HoldsNotes(at)) return true;
        }
        return false;
    }
}
