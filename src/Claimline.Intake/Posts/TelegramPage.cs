using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Claimline.Intake.Html;

namespace Claimline.Intake.Posts;

/// <summary>The posts of a page that Telegram made: a public channel's page as saved from the web, or an export of its desktop program.</summary>
internal static class TelegramPage
{
    private const string MediaType = "text/html", Spaces = " \t\r\n\f";

    /// <summary>Whether it is such a page; one of another site that shows a post among its own text is none.</summary>
    public static bool Is(IHtmlDocument page, ReadOnlySpan<char> html) =>
        (html.Contains("tgme_widget_message", StringComparison.Ordinal) && page.QuerySelector(".tgme_channel_history, .tgme_body_wrap, body.body_widget_post, body.widget_frame_base, body > .tgme_widget_message") is not null)
        || (html.Contains("class=\"page_wrap\"", StringComparison.Ordinal) && page.QuerySelector(".page_wrap .history") is not null);

    /// <summary>Every post that has words, in the order of the page.</summary>
    /// <param name="html">The page's characters, out of which the posts are cut.</param>
    public static IEnumerable<DocumentResult> Read(IHtmlDocument page, ReadOnlyMemory<char> html, string where)
    {
        var (number, any) = (0, false);
        var name = Words(page.QuerySelector(".page_header .bold"));
        string? from = null;
        var elements = Within(page).Where(static e => IsPost(e, e.ClassName)).ToList();
        foreach (var element in elements)
        {
            var bytes = Cut(html, element, ++number < elements.Count ? elements[number] : After(element));
            var text = new ExtractedText();
            var isWeb = element.HasAttribute("data-post");
            var record = isWeb ? OfWeb(element, text) : OfExport(element, text, name, ref from);
            if (record is null) continue;
            if (record.ToDocument(bytes, where, MediaType, number, text.Places()) is not { } post) continue;
            any = true;
            yield return post;
        }
        if (!any) yield return new DocumentResult.Refused(IntakeProblems.NoPosts(where));
    }

    private static PostRecord? OfWeb(IElement element, ExtractedText text)
    {
        var parts = Named(element);
        if (Write(parts.GetValueOrDefault("tgme_widget_message_text"), text) is not { } links) return null;
        var post = element.GetAttribute("data-post")!.Split('/');
        return new PostRecord
        {
            Text = text.ToString(),
            Channel = "@" + post[0],
            Id = post.Length > 1 ? post[1] : null,
            Address = $"https://t.me/{string.Join('/', post)}",
            Time = PostFields.Time((parts.GetValueOrDefault("tgme_widget_message_date")?.QuerySelector("time") ?? element.QuerySelector("time[datetime]"))?.GetAttribute("datetime")),
            ForwardedFrom = parts.GetValueOrDefault("tgme_widget_message_forwarded_from_name") is { } origin ? PostFields.Channel(origin.GetAttribute("href") is { } address && PostFields.HandleOf(address) is not null ? address : Words(origin), null) : null,
            RepliesTo = parts.GetValueOrDefault("tgme_widget_message_reply")?.GetAttribute("href"),
            Links = links,
        };
    }

    private static PostRecord? OfExport(IElement element, ExtractedText text, string? channel, ref string? from)
    {
        var parts = Named(element);
        // Posts that follow one of the same author do not name the author again.
        from = Words(element.Children.FirstOrDefault(c => c.ClassList.Contains("body"))?.Children.FirstOrDefault(c => c.ClassList.Contains("from_name"))) ?? from;
        var forwarded = parts.GetValueOrDefault("forwarded")?.QuerySelector(".from_name");
        if (Write(parts.GetValueOrDefault("text"), text) is not { } links) return null;
        return new PostRecord
        {
            Text = text.ToString(),
            Channel = PostFields.Channel(from ?? channel, null) ?? "",
            Id = element.Id?.Replace("message", "", StringComparison.Ordinal),
            Time = ExportTime(parts.GetValueOrDefault("details")?.GetAttribute("title")),
            ForwardedFrom = forwarded is null ? null : PostFields.Channel(forwarded.ChildNodes.OfType<IText>().FirstOrDefault()?.Data.Trim(), null),
            RepliesTo = parts.GetValueOrDefault("reply_to")?.QuerySelector("a")?.GetAttribute("href")?.Replace("#go_to_message", "", StringComparison.Ordinal),
            Links = links,
        };
    }

    /// <summary>The first element of each class within a post, but for what a reply quotes.</summary>
    private static Dictionary<string, IElement> Named(IElement post)
    {
        var first = new Dictionary<string, IElement>(StringComparer.Ordinal);
        var known = first.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var element in Within(post))
        {
            if (element.ClassName is not { Length: > 0 and < 1000 } names || names.Contains("js-message_reply_text", StringComparison.Ordinal)) continue;
            foreach (var name in names.AsSpan().SplitAny(Spaces)) known.TryAdd(names.AsSpan()[name], element);
        }
        return first;
    }

    private static bool IsPost(IElement element, string? names) =>
        names is not null && ((Has(names, "tgme_widget_message") && element.HasAttribute("data-post")) || (Has(names, "message") && Has(names, "default") && IsInHistory(element)));

    private static bool IsInHistory(IElement element)
    {
        var at = element.ParentElement;
        while (at is not null && !(at.ClassName is { } names && Has(names, "history"))) at = at.ParentElement;
        return at is not null;
    }

    private static bool Has(string names, string wanted)
    {
        if (!names.Contains(wanted, StringComparison.Ordinal)) return false;
        foreach (var name in names.AsSpan().SplitAny(Spaces))
        {
            if (names.AsSpan()[name].SequenceEqual(wanted)) return true;
        }
        return false;
    }

    // In the order of the page, without selectors: a page has thousands.
    private static IEnumerable<IElement> Within(INode root)
    {
        var stack = new Stack<INode>([root]);
        while (stack.TryPop(out var node))
        {
            if (node != root) yield return (IElement)node;
            var children = node.ChildNodes;
            for (var i = children.Length - 1; i >= 0; i--)
            {
                if (children[i] is IElement child) stack.Push(child);
            }
        }
    }

    /// <summary>Writes a post's words and gives the addresses they link to; null where there are none.</summary>
    private static List<string>? Write(IElement? body, ExtractedText text)
    {
        if (body is null) return null;
        new PageWriter(text, PageNotes.None, MainText.All).Write(body);
        return text.Length == 0 ? null : [.. body.GetElementsByTagName("a").Select(a => a.GetAttribute("href")?.Trim()).OfType<string>().Where(NoteLinks.IsWeb).Distinct(StringComparer.Ordinal)];
    }

    // "02.07.2025 14:33:21 UTC+03:00"
    private static DateTimeOffset? ExportTime(string? title) =>
        DateTimeOffset.TryParseExact(title, ["dd.MM.yyyy HH:mm:ss 'UTC'zzz", "dd.MM.yyyy HH:mm:ss"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    // The element's own characters, and the tags between it and the next post.
    private static ReadOnlyMemory<byte> Cut(ReadOnlyMemory<char> html, IElement element, IElement? next)
    {
        if (element.SourceReference?.Position.Index is not { } start || start < 0 || start >= html.Length) return default;
        var end = next?.SourceReference?.Position.Index is { } index && index > start && index <= html.Length ? index : html.Length;
        var post = html.Span[start..end].TrimEnd();
        var bytes = new byte[System.Text.Encoding.UTF8.GetByteCount(post)];
        System.Text.Encoding.UTF8.GetBytes(post, bytes);
        return bytes;
    }

    // What comes behind an element with all that is in it.
    private static IElement? After(IElement element)
    {
        IElement? next = null;
        for (var at = element; at is not null && next is null; at = at.ParentElement) next = at.NextElementSibling;
        return next;
    }

    private static string? Words(IElement? element) => element?.TextContent.Trim() is { Length: > 0 } words ? words : null;
}
