using System.Runtime.InteropServices;
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
    private readonly Dictionary<IElement, BlockText> blocks = [];
    private readonly Dictionary<IElement, double> weights = [];
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

    /// <param name="title">The page's own, by which its heading is known.</param>
    public static MainText Find(IElement body, PageNotes notes, string? title)
    {
        var main = new MainText();
        main.Measure(body);
        foreach (var (block, text) in main.blocks)
        {
            if (text.Runs && !Elements.IsHeading(block)) main.Weigh(block, body, text.Length);
        }
        main.Leave(body, main.weights.GetValueOrDefault(body) * TooMuchToLeave);
        var whole = main.weights.GetValueOrDefault(body);
        var root = body;
        for (var next = body; next is not null; next = main.HeaviestChild(root, whole * NearlyAll)) root = next;
        for (var at = root; at is not null; at = at.ParentElement) main.frames.Add(at);
        if (whole > 0 || !root.TextContent.AsSpan().IsWhiteSpace()) main.Roots.AddRange([.. main.Lead(body, root, title), root]);
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
        return Roots.Exists(r => r.QuerySelectorAll("h1, h2").Take(20).Any(h => Fold(h.TextContent) == folded));
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

    // The text of each block, and what no reader sees.
    private void Measure(IElement body)
    {
        var stack = new Stack<(INode Node, IElement Block, bool Linked)>([(body, body, false)]);
        while (stack.TryPop(out var at))
        {
            if (at.Node is IText text)
            {
                if (text.Data.AsSpan().Trim() is not { IsEmpty: false } words) continue;
                if (!blocks.TryGetValue(at.Block, out var known)) blocks[at.Block] = known = new BlockText(words[..Math.Min(8, words.Length)].ToString());
                known.Add(words, at.Linked);
            }
            else if (at.Node is IElement element)
            {
                if (Elements.IsUnread(element))
                {
                    left.Add(element);
                    continue;
                }
                var block = Elements.IsBlock(element) ? element : at.Block;
                var linked = at.Linked || element.LocalName == "a";
                var children = element.ChildNodes;
                for (var i = children.Length - 1; i >= 0; i--) stack.Push((children[i], block, linked));
            }
        }
    }

    // What runs in an element counts for it and for all around it.
    private void Weigh(IElement element, IElement body, double weight)
    {
        for (var at = element; at is not null; at = at == body ? null : at.ParentElement) CollectionsMarshal.GetValueRefOrAddDefault(weights, at, out _) += weight;
    }

    private void Leave(IElement body, double most)
    {
        var stack = new Stack<IElement>([body]);
        while (stack.TryPop(out var element))
        {
            var children = element.ChildNodes;
            for (var i = 0; i < children.Length; i++)
            {
                if (children[i] is not IElement child || left.Contains(child)) continue;
                var weight = weights.GetValueOrDefault(child);
                if (weight <= most && Elements.IsAside(child, runs: weight > 0))
                {
                    left.Add(child);
                    Weigh(child, body, -weight);
                }
                else
                {
                    stack.Push(child);
                }
            }
        }
    }

    private IElement? HeaviestChild(IElement element, double least)
    {
        var best = element.ChildNodes.OfType<IElement>().Where(c => !left.Contains(c)).MaxBy(c => weights.GetValueOrDefault(c));
        return best is not null && Elements.IsBlock(best) && best.LocalName is not ("p" or "ul" or "ol" or "li" or "table" or "tbody" or "tr" or "blockquote" or "pre") && weights.GetValueOrDefault(best) >= least && least > 0 ? best : null;
    }

    /// <summary>What runs between the page's heading and its main text, or right before that: pages set the first paragraph apart.</summary>
    private List<IElement> Lead(IElement body, IElement root, string? title)
    {
        var lead = new List<IElement>();
        var headed = false;
        var holdsHeading = root.QuerySelector("h1") is not null;
        var stack = new Stack<IElement>([body]);
        while (stack.TryPop(out var element) && element != root)
        {
            if (left.Contains(element)) continue;
            if (element.LocalName == "h1" && title is not null && Fold(element.TextContent) is { Length: > 0 } heading && Fold(title).Contains(heading, StringComparison.Ordinal))
            {
                lead.Clear();
                headed = true;
            }
            else if (blocks.TryGetValue(element, out var text) && text.Runs && !Elements.IsHeading(element) && (headed || (!holdsHeading && element.LocalName == "p" && element.ParentElement == root.ParentElement)))
            {
                lead.Add(element);
                continue;
            }
            var children = element.ChildNodes;
            for (var i = children.Length - 1; i >= 0; i--)
            {
                if (children[i] is IElement child) stack.Push(child);
            }
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

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The words that stand in a block and in no block within it.</summary>
    private sealed class BlockText(string head)
    {
        private const int RunsFrom = 60, LabelTo = 20;

        private int linked;
        private char last;

        public int Length { get; private set; }

        // Entries of an endnote list are links from end to end and belong to the text all the same.
        public bool Runs => 2 * linked > Length ? StartsAsNote : Length >= RunsFrom || (Length > LabelTo && last is '.' or '!' or '?' or ']' or '…' or '”' or '"');

        private bool StartsAsNote => head.StartsWith('[') && head.IndexOf(']', StringComparison.Ordinal) is var close and > 1 && NoteNumber.Read(head.AsSpan(0, close + 1)) is not null;

        public void Add(ReadOnlySpan<char> words, bool inLink)
        {
            Length += words.Length;
            if (inLink) linked += words.Length;
            last = words[^1];
        }
    }
}
