using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Claimline.Intake.Html;

/// <summary>The elements in which a page tells of itself and of its notes, found in one passage.</summary>
internal sealed class PageParts
{
    private int count;

    private PageParts()
    {
    }

    public IElement? Title { get; private set; }

    public string? Canonical { get; private set; }

    /// <summary>The first that says of itself that it names the author.</summary>
    public IElement? Author { get; private set; }

    /// <summary>Elements that state something in an attribute.</summary>
    public List<IElement> Stating { get; } = [];

    /// <summary>Scripts of JSON-LD.</summary>
    public List<IElement> Data { get; } = [];

    /// <summary>Those of the first rank.</summary>
    public List<IElement> Headings { get; } = [];

    public List<IElement> Times { get; } = [];

    /// <summary>What stands above the line: numbers of notes, and of areas.</summary>
    public List<IElement> Raised { get; } = [];

    /// <summary>Links that name a place within a page, each with its number among the elements.</summary>
    public List<(IElement Link, string Address, int Order)> Links { get; } = [];

    /// <summary>What such links lead to, by its name.</summary>
    public Dictionary<string, (IElement Element, int Order)> Targets { get; } = new(StringComparer.Ordinal);

    public static PageParts Of(IHtmlDocument page)
    {
        var parts = new PageParts();
        var stack = new Stack<INode>([page]);
        while (stack.TryPop(out var node))
        {
            if (node is IElement element) parts.See(element, page.Head);
            var children = node.ChildNodes;
            for (var i = children.Length - 1; i >= 0; i--)
            {
                if (children[i] is IElement child) stack.Push(child);
            }
        }
        return parts;
    }

    private void See(IElement element, IElement? head)
    {
        count++;
        var tag = element.LocalName;
        if (tag == "h1") Headings.Add(element);
        else if (tag == "sup") Raised.Add(element);
        else if (tag == "title" && element.ParentElement == head) Title ??= element;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var (name, value) = (attributes[i]!.Name, attributes[i]!.Value);
            switch (name)
            {
                case "id" or "name" when value.Length > 0 && (name == "id" || tag == "a"): Targets.TryAdd(value, (element, count)); break;
                case "href" when tag == "a" && value.Length > 1 && value.Contains('#', StringComparison.Ordinal): Links.Add((element, value, count)); break;
                case "content": Stating.Add(element); break;
                case "datetime" when tag == "time": Times.Add(element); break;
                case "type" when tag == "script" && value == "application/ld+json": Data.Add(element); break;
                case "rel" when tag == "link" && value == "canonical": Canonical ??= element.GetAttribute("href"); break;
                case "rel" or "itemprop" when value == "author": Author ??= element; break;
                case "class" when Author is null && NamesAuthor(value): Author = element; break;
            }
        }
    }

    private static bool NamesAuthor(string classes)
    {
        if (!classes.Contains("byline", StringComparison.Ordinal) && !classes.Contains("author-name", StringComparison.Ordinal)) return false;
        foreach (var name in classes.AsSpan().SplitAny(" \t\r\n\f"))
        {
            if (classes.AsSpan()[name] is "byline" or "author-name") return true;
        }
        return false;
    }
}
