using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Claimline.Intake.Html;

/// <summary>What the elements of HTML are to a reader of the text.</summary>
internal static class Elements
{
    private static readonly FrozenSet<string> Blocks = Set(
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static readonly FrozenSet<string> Unread = Set(
        "applet", "audio", "base", "button", "canvas", "datalist", "dialog", "embed", "frame", "frameset", "head", "iframe", "img", "input", "link", "map", "math", "meta", "meter", "noembed", "noframes", "noscript",
        "object", "option", "picture", "progress", "script", "select", "style", "svg", "template", "textarea", "title", "video");

    private static readonly FrozenSet<string> Asides = Set("nav", "aside", "footer", "form", "menu");

    // Words in classes and ids of what stands around an article. They part at anything that is no letter.
    private static readonly FrozenSet<string> AsideWords = Set(
        "ad", "ads", "advert", "advertisement", "attachments", "banner", "breadcrumb", "breadcrumbs", "comment", "comments", "consent", "cookie", "cookies", "disqus", "footer", "login", "masthead", "menu", "modal", "nav",
        "navbar", "navigation", "newsletter", "pager", "pagination", "paywall", "popup", "promo", "recommended", "related", "search", "share", "sharethis", "sharing", "sidebar", "signup", "social", "sponsored", "subscribe",
        "subscription", "tags", "taxonomy", "toolbar", "widget");

    private static readonly FrozenSet<string> NoteWords = Set("footnote", "footnotes", "endnote", "endnotes", "references", "notes", "reflist");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HiddenClasses =
        Set("hidden", "element-hidden", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "copyonly").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gives the children from the last to the first. By their numbers: a sibling's sibling is searched for anew each time, which takes for ever among many.</summary>
    public static void PushChildren(IElement element, Action<INode> push)
    {
        var children = element.ChildNodes;
        for (var i = children.Length - 1; i >= 0; i--) push(children[i]);
    }

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Whether nothing in it is text to be read: scripts, pictures, controls, and what no reader sees.</summary>
    public static bool IsUnread(IElement element) =>
        Unread.Contains(element.LocalName) || element.HasAttribute("hidden") || HasHiddenClass(element.ClassName)
        || (element.GetAttribute("style") is { } style && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether it looks like what stands around an article and not in it.</summary>
    public static bool IsAside(IElement element) => (Asides.Contains(element.LocalName) || IsAsideRole(element) || HasWord(element, AsideWords)) && !HoldsNotes(element);

    /// <summary>Whether it says of itself that it holds footnotes or endnotes.</summary>
    public static bool HoldsNotes(IElement element) => element.GetAttribute("role") is "doc-endnotes" or "doc-footnote" or "doc-endnote" || HasWord(element, NoteWords);

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
            at = end + 1;
        }
        return false;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
