using AngleSharp.Dom;

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

    /// <summary>The notes, and all elements that hold one.</summary>
    public HashSet<IElement> Around()
    {
        var around = new HashSet<IElement>();
        foreach (var start in starts.Keys)
        {
            for (var at = start; at is not null && around.Add(at); at = at.ParentElement)
            {
            }
        }
        return around;
    }

    /// <summary>The number that a link stands for as a marker.</summary>
    public int? MarkerOf(IElement element) => markers.TryGetValue(element, out var number) ? number : null;

    /// <summary>The number of the note that begins in a block.</summary>
    public int? StartOf(IElement element) => starts.TryGetValue(element, out var number) ? number : null;

    /// <summary>Whether a link only leads from a note back to its marker.</summary>
    public bool IsBackLink(IElement element) => backLinks.Contains(element);

    public static PageNotes Find(PageParts parts)
    {
        var notes = new PageNotes();
        foreach (var (link, address, order) in parts.Links)
        {
            if (FragmentOf(address, parts.Canonical) is not { } target || !parts.Targets.TryGetValue(target, out var to)) continue;
            var number = NoteNumber.Read(link.TextContent);
            if (to.Order > order)
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
        if (notes.markers.Count == 0 && parts.Raised.Count > 1 && parts.Raised[0].Owner?.Body is { } body) notes.FindRaised(body);
        return notes;
    }

    // Without links: a raised number that also begins a line further down is a marker, and that line its note.
    private void FindRaised(IElement body)
    {
        var (called, begun) = (new Dictionary<int, List<IElement>>(), new Dictionary<int, IElement>());
        var (begins, before) = (true, "");
        var stack = new Stack<INode>([body]);
        while (stack.TryPop(out var node))
        {
            if (node is IText text)
            {
                if (!text.Data.AsSpan().IsWhiteSpace()) (begins, before) = (false, text.Data);
            }
            else if (node is IElement { LocalName: "sup" } raised && raised.TextContent is { Length: < 8 } sign && sign.AsSpan().ContainsAnyInRange('0', '9') && NoteNumber.Read(sign) is { } number)
            {
                if (!begins && !IsLength(before)) (called.TryGetValue(number, out var known) ? known : called[number] = []).Add(raised);
                else if (begins && called.ContainsKey(number)) begun.TryAdd(number, raised);
                begins = false;
                continue;
            }
            else if (node is IElement element)
            {
                begins |= element.LocalName == "br" || Elements.IsBlock(element);
            }
            var children = node.ChildNodes;
            for (var i = children.Length - 1; i >= 0; i--) stack.Push(children[i]);
        }
        if (!begun.ContainsKey(1)) return;
        foreach (var (number, raised) in begun)
        {
            foreach (var marker in called[number]) markers[marker] = number;
            // The first of a block is announced by it, the others stand behind a break.
            if (BlockOf(raised) is { } block && starts.TryAdd(block, number)) backLinks.Add(raised);
            else markers[raised] = number;
        }
    }

    // "12 km", of which a raised 2 makes an area.
    private static bool IsLength(string before) => before.AsSpan()[(before.AsSpan().LastIndexOfAny(' ', '\u00A0') + 1)..] is "m" or "km" or "cm" or "mm" or "mi" or "ft";

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
            for (var at = link.ParentElement; at is not null && answered.Add(at); at = at.ParentElement)
            {
            }
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
