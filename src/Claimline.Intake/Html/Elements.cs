using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Claimline.Intake.Html;

/// <summary>What the elements of HTML are to a reader of the text.</summary>
internal static class Elements
{
    private static readonly FrozenSet<string> Blocks = Tags(
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static readonly FrozenSet<string> Unread = Tags(
        "applet", "audio", "base", "button", "canvas", "datalist", "dialog", "embed", "frame", "frameset", "head", "iframe", "img", "input", "link", "map", "math", "meta", "meter", "noembed", "noframes", "noscript",
        "object", "option", "picture", "progress", "script", "select", "style", "svg", "template", "textarea", "title", "video");

    private static readonly FrozenSet<string> Asides = Tags("nav", "aside", "footer", "form", "menu");

    // Words in classes and ids of what stands around an article. They part at anything that is no letter.
    private static readonly FrozenSet<string> AsideWords = Set(
        "advert", "advertisement", "breadcrumb", "breadcrumbs", "comments", "consent", "cookie", "cookies", "disqus", "footer", "login", "masthead", "menu", "modal", "nav", "navbar", "navigation", "newsletter", "pager",
        "pagination", "paywall", "popup", "promo", "sharethis", "sharing", "sidebar", "signup", "sponsored", "subscribe", "subscription");

    // These name parts of a text as well: "related-operations", "search-and-rescue".
    private static readonly FrozenSet<string> DoubtfulWords = Set("ad", "ads", "attachments", "banner", "comment", "recommended", "related", "search", "share", "social", "tags", "taxonomy", "toolbar");

    private static readonly FrozenSet<string> NoteWords = Set("footnote", "footnotes", "endnote", "endnotes", "references", "notes", "reflist");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HiddenClasses =
        Set("hidden", "element-hidden", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "copyonly").GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Whether nothing in it is text to be read: scripts, pictures, controls, and what no reader sees.</summary>
    public static bool IsUnread(IElement element) =>
        Unread.Contains(element.LocalName) || (element.Attributes.Length > 0 && IsHidden(element));

    /// <summary>Whether it looks like what stands around an article and not in it.</summary>
    /// <param name="runs">Whether it holds text that runs: then a doubtful name says nothing, unless its headings are links, as those of other articles are.</param>
    public static bool IsAside(IElement element, bool runs)
    {
        if (Asides.Contains(element.LocalName)) return !HoldsNotes(element);
        if (element.Attributes.Length == 0) return false;
        if (IsAsideRole(element)) return !HoldsNotes(element);
        var (names, id) = (element.ClassName, element.Id);
        if (string.IsNullOrEmpty(names) && string.IsNullOrEmpty(id)) return false;
        // What is named after its own words, as the target of links to it, is a part of the text; so is a heading or a paragraph, unless that is all its name.
        if (IsHeading(element) || element.LocalName is "p" or "blockquote" or "table" or "pre") return names is not null && (AsideWords.Contains(names) || DoubtfulWords.Contains(names) || names == "widget");
        if (HasWord(names, AsideWords) || names == "widget") return !HoldsNotes(element);
        var anchor = HasWord(id, AsideWords) && IsAnchor(element, id!);
        if (!anchor && HasWord(id, AsideWords)) return !HoldsNotes(element);
        return (anchor || HasWord(names, DoubtfulWords) || HasWord(id, DoubtfulWords)) && (!runs || element.QuerySelector("h1 a, h2 a, h3 a, h4 a, h5 a, h6 a, a h2, a h3, a h4") is not null) && !HoldsNotes(element);
    }

    // "cookie-banners" over a heading "Cookie banners".
    private static bool IsAnchor(IElement element, string id) => id.AsSpan().ContainsAny('-', '_') && element.QuerySelector("h1, h2, h3, h4, h5, h6") is { } heading && Letters(heading.TextContent).StartsWith(Letters(id), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit));

    /// <summary>Whether it says of itself that it holds footnotes or endnotes.</summary>
    public static bool HoldsNotes(IElement element) => element.GetAttribute("role") is "doc-endnotes" or "doc-footnote" or "doc-endnote" || HasWord(element, NoteWords);

    private static bool IsHidden(IElement element)
    {
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "hidden": return true;
                case "class" when HasHiddenClass(attribute.Value): return true;
                case "style" when attribute.Value.Contains("display:none", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("display: none", StringComparison.OrdinalIgnoreCase): return true;
            }
        }
        return false;
    }

    private static bool IsAsideRole(IElement element) => element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog";

    private static bool HasHiddenClass(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 1000) return false;
        foreach (var name in names.AsSpan().Split(' '))
        {
            if (HiddenClasses.Contains(names.AsSpan()[name])) return true;
        }
        return false;
    }

    private static bool HasWord(IElement element, FrozenSet<string> words) => HasWord(element.ClassName, words) || HasWord(element.Id, words);

    private static bool HasWord(string? names, FrozenSet<string> words)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 1000) return false;
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < names.Length;)
        {
            var end = at;
            while (end < names.Length && char.IsAsciiLetter(names[end])) end++;
            if (end > at && known.Contains(names.AsSpan(at, end - at))) return true;
            // "has-sidebar" tells of what stands beside it.
            if (names.AsSpan(at, end - at) is "has" or "with" or "no" or "is") end = names.IndexOf(' ', end) is >= 0 and var next ? next : names.Length;
            at = end + 1;
        }
        return false;
    }

    // The parser writes them in small letters.
    private static FrozenSet<string> Tags(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
