using System.Text;
using AngleSharp.Dom;

namespace Claimline.Intake.Html;

/// <summary>Finds the part of a page that is its text: the deepest element that holds nearly all of the running text, without what stands around it.</summary>
/// <remarks>Nothing is known of any site. Text runs where it stands in blocks of some length, ends in sentences, and is not mostly links.</remarks>
internal sealed class MainText
{
    // An element that holds this share of all running text may stand for the page.
    private const double NearlyAll = 0.8;

    // A navigation bar never holds this share of the text; an element with such a name that does is the page's own frame.
    private const double TooMuchToLeave = 0.4;

    private readonly HashSet<IElement> left = [];
    private readonly List<Part> parts = [];
    private readonly HashSet<IElement> frames = [];
    private bool leavesUnread;

    private MainText()
    {
    }

    /// <summary>Leaves nothing out.</summary>
    public static MainText All { get; } = new() { leavesUnread = true };

    /// <summary>Elements to be written, in the order of the page; none where there is no text.</summary>
    public List<IElement> Roots { get; } = [];

    /// <summary>Whether an element is left out with all that it holds.</summary>
    public bool Leaves(IElement element) => leavesUnread ? Elements.IsUnread(element) : left.Contains(element);

    /// <param name="headings">All of the first rank.</param>
    /// <param name="title">The page's own, by which its heading is known.</param>
    public static MainText Find(IElement body, PageNotes notes, List<IElement> headings, string? title)
    {
        var main = new MainText();
        main.Measure(body, notes.Around());
        main.Leave(main.parts[0].Weight * TooMuchToLeave);
        var whole = main.parts[0].Weight;
        var root = 0;
        for (int? next = 0; next is { } heaviest; next = main.HeaviestChild(root, whole * NearlyAll)) root = heaviest;
        var element = main.parts[root].Element;
        for (var at = element; at is not null; at = at.ParentElement) main.frames.Add(at);
        if (whole > 0 || !element.TextContent.AsSpan().IsWhiteSpace()) main.Roots.AddRange([.. main.Lead(root, headings.Exists(h => h != element && IsWithin(h, element)), title), element]);
        // Notes may stand outside: then they follow.
        foreach (var note in notes.Starts)
        {
            if (!main.Roots.Exists(r => IsWithin(note, r))) main.Roots.Add(note);
        }
        return main;
    }

    /// <summary>Whether the text starts with its title, or has it as a heading.</summary>
    public bool Opens(string title)
    {
        var folded = Fold(title);
        if (Fold(Beginning(Roots[0], 2 * title.Length + 200)).StartsWith(folded, StringComparison.Ordinal)) return true;
        return parts.Where(p => p.Element.LocalName is "h1" or "h2" && Roots.Exists(r => r != p.Element && IsWithin(p.Element, r))).Take(20).Any(h => Fold(h.Element.TextContent) == folded);
    }

    /// <summary>Whether something small, as a day, is said of the text and not of another that the page announces.</summary>
    public bool IsOfText(IElement element)
    {
        for (var at = element; at is not null && !frames.Contains(at); at = at.ParentElement)
        {
            if (left.Contains(at) || at.LocalName is "a" or "li" or "article") return false;
            if (at.QuerySelector("h2, h3, h4, h5, h6") is not null && at.QuerySelector("h1") is null) return false;
        }
        return true;
    }

    // The text of each block, and what no reader sees; what runs in an element counts for it and for all around it.
    /// <param name="shown">Elements that are read even where they are hidden: the notes of many pages open at a click.</param>
    private void Measure(IElement body, HashSet<IElement> shown)
    {
        var stack = new Stack<(INode Node, int Parent, int Block, bool Linked)>([(body, -1, 0, false)]);
        while (stack.TryPop(out var at))
        {
            if (at.Node is IText text)
            {
                if (text.Data.AsMemory().Trim() is { IsEmpty: false } words) parts[at.Block].Add(words, at.Linked);
            }
            else if (at.Node is IElement element)
            {
                var isUnread = Elements.IsUnread(element) && !shown.Contains(element);
                if (isUnread) left.Add(element);
                var number = parts.Count;
                if (!isUnread || number == 0) parts.Add(new Part(element, at.Parent));
                if (isUnread) continue;
                var block = Elements.IsBlock(element) ? number : at.Block;
                var linked = at.Linked || element.LocalName == "a";
                var children = element.ChildNodes;
                for (var i = children.Length - 1; i >= 0; i--) stack.Push((children[i], number, block, linked));
            }
        }
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var part = parts[i];
            if (part.Runs && !Elements.IsHeading(part.Element)) part.Weight += part.Length;
            part.End = Math.Max(part.End, i + 1);
            if (part.Parent < 0) continue;
            parts[part.Parent].Weight += part.Weight;
            parts[part.Parent].End = Math.Max(parts[part.Parent].End, part.End);
        }
    }

    private void Leave(double most)
    {
        for (var i = 1; i < parts.Count;)
        {
            var part = parts[i];
            if (part.Weight > most || !Elements.IsAside(part.Element, runs: part.Weight > 0))
            {
                i++;
                continue;
            }
            left.Add(part.Element);
            var weight = part.Weight;
            for (var at = i; at >= 0; at = parts[at].Parent) parts[at].Weight -= weight;
            i = part.End;
        }
    }

    private int? HeaviestChild(int parent, double least)
    {
        int? best = null;
        for (var i = parent + 1; i < parts[parent].End; i = parts[i].End)
        {
            if (!left.Contains(parts[i].Element) && (best is not { } other || parts[i].Weight > parts[other].Weight)) best = i;
        }
        return best is { } child && parts[child].Weight >= least && least > 0 && Elements.IsBlock(parts[child].Element) && parts[child].Element.LocalName is not ("p" or "ul" or "ol" or "li" or "table" or "tbody" or "tr" or "blockquote" or "pre") ? best : null;
    }

    /// <summary>What runs between the page's heading and its main text, or right before that: pages set the first paragraph apart.</summary>
    private List<IElement> Lead(int root, bool holdsHeading, string? title)
    {
        var lead = new List<IElement>();
        var headed = false;
        var folded = title is null ? null : Fold(title);
        for (var i = 0; i < root;)
        {
            var part = parts[i];
            var isLeft = left.Contains(part.Element);
            var isHeading = !isLeft && folded is not null && part.Element.LocalName == "h1" && Fold(part.Element.TextContent) is { Length: > 0 } heading && folded.Contains(heading, StringComparison.Ordinal);
            var isLead = !isLeft && !isHeading && part.Runs && !Elements.IsHeading(part.Element) && (headed || (!holdsHeading && part.Element.LocalName == "p" && part.Parent == parts[root].Parent));
            if (isHeading) (headed, _) = (true, lead.RemoveAll(static _ => true));
            if (isLead) lead.Add(part.Element);
            i = isLeft || isLead ? part.End : i + 1;
        }
        return lead;
    }

    private static bool IsWithin(IElement element, IElement root)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at == root) return true;
        }
        return false;
    }

    private static string Beginning(IElement element, int length)
    {
        var beginning = new StringBuilder();
        foreach (var text in element.Descendants().OfType<IText>())
        {
            beginning.Append(text.Data.AsSpan().Trim());
            if (beginning.Length >= length) break;
        }
        return beginning.ToString();
    }

    private static string Fold(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToUpperInvariant(c));
        }
        return letters.ToString();
    }

    /// <summary>An element with the words that stand in it and in no block within it.</summary>
    /// <param name="parent">The number of the element around it, or -1.</param>
    private sealed class Part(IElement element, int parent)
    {
        private const int RunsFrom = 60, LabelTo = 20;

        private ReadOnlyMemory<char> head;
        private int linked;
        private char last;

        public IElement Element => element;

        public int Parent => parent;

        /// <summary>The number of the first part that is not in it.</summary>
        public int End { get; set; }

        /// <summary>Characters of running text in it.</summary>
        public double Weight { get; set; }

        public int Length { get; private set; }

        // Entries of an endnote list are links from end to end and belong to the text all the same.
        public bool Runs => 2 * linked > Length ? StartsAsNote : Length >= RunsFrom || (Length > LabelTo && last is '.' or '!' or '?' or ']' or '…' or '”' or '"');

        private bool StartsAsNote => head.Span[..Math.Min(8, head.Length)] is ['[', ..] start && start.IndexOf(']') is var close and > 1 && NoteNumber.Read(start[..(close + 1)]) is not null;

        public void Add(ReadOnlyMemory<char> words, bool inLink)
        {
            if (Length == 0) head = words;
            Length += words.Length;
            if (inLink) linked += words.Length;
            last = words.Span[^1];
        }
    }
}
