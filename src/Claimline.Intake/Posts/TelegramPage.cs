using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Claimline.Intake.Html;

namespace Claimline.Intake.Posts;

/// <summary>The posts of a page that Telegram made: a public channel's page as saved from the web, or an export of its desktop program.</summary>
internal static class TelegramPage
{
    private const string MediaType = "text/html";

    /// <summary>Whether it is such a page; one of another site that shows a post among its own text is none.</summary>
    public static bool Is(IHtmlDocument page, string html) =>
        (html.Contains("tgme_widget_message", StringComparison.Ordinal) && page.QuerySelector(".tgme_channel_history, .tgme_body_wrap, body.body_widget_post, body.widget_frame_base, body > .tgme_widget_message") is not null)
        || (html.Contains("class=\"page_wrap\"", StringComparison.Ordinal) && page.QuerySelector(".page_wrap .history") is not null);

    /// <summary>Every post that has words, in the order of the page.</summary>
    /// <param name="html">The page's characters, out of which the posts are cut.</param>
    public static IEnumerable<DocumentResult> Read(IHtmlDocument page, string html, string where)
    {
        var (number, any) = (0, false);
        var name = Words(page.QuerySelector(".page_header .bold"));
        string? from = null;
        var elements = page.QuerySelectorAll(".tgme_widget_message[data-post], .history .message.default");
        foreach (var element in elements)
        {
            var bytes = Cut(html, element, ++number < elements.Length ? elements[number] : After(element));
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
        var body = element.QuerySelectorAll(".tgme_widget_message_text").FirstOrDefault(b => !b.ClassList.Contains("js-message_reply_text"));
        if (Write(body, text) is not { } links) return null;
        var post = element.GetAttribute("data-post")!.Split('/');
        return new PostRecord
        {
            Text = text.ToString(),
            Channel = "@" + post[0],
            Id = post.Length > 1 ? post[1] : null,
            Address = $"https://t.me/{string.Join('/', post)}",
            Time = PostFields.Time(element.QuerySelector(".tgme_widget_message_date time")?.GetAttribute("datetime") ?? element.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            ForwardedFrom = element.QuerySelector(".tgme_widget_message_forwarded_from_name") is { } origin ? PostFields.Channel(origin.GetAttribute("href") is { } address && PostFields.HandleOf(address) is not null ? address : Words(origin), null) : null,
            RepliesTo = element.QuerySelector(".tgme_widget_message_reply")?.GetAttribute("href"),
            Links = links,
        };
    }

    private static PostRecord? OfExport(IElement element, ExtractedText text, string? channel, ref string? from)
    {
        // Posts that follow one of the same author do not name the author again.
        from = Words(element.Children.FirstOrDefault(c => c.ClassList.Contains("body"))?.Children.FirstOrDefault(c => c.ClassList.Contains("from_name"))) ?? from;
        var forwarded = element.QuerySelector(".forwarded.body .from_name");
        if (Write(element.QuerySelector(".text"), text) is not { } links) return null;
        return new PostRecord
        {
            Text = text.ToString(),
            Channel = PostFields.Channel(from ?? channel, null) ?? "",
            Id = element.Id?.Replace("message", "", StringComparison.Ordinal),
            Time = ExportTime(element.QuerySelector(".date.details")?.GetAttribute("title")),
            ForwardedFrom = forwarded is null ? null : PostFields.Channel(forwarded.ChildNodes.OfType<IText>().FirstOrDefault()?.Data.Trim(), null),
            RepliesTo = element.QuerySelector(".reply_to a")?.GetAttribute("href")?.Replace("#go_to_message", "", StringComparison.Ordinal),
            Links = links,
        };
    }

    /// <summary>Writes a post's words and gives the addresses they link to; null where there are none.</summary>
    private static List<string>? Write(IElement? body, ExtractedText text)
    {
        if (body is null) return null;
        new PageWriter(text, PageNotes.None, MainText.All).Write(body);
        return text.Length == 0 ? null : [.. body.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Trim()).Where(NoteLinks.IsWeb).Distinct(StringComparer.Ordinal)];
    }

    // "02.07.2025 14:33:21 UTC+03:00"
    private static DateTimeOffset? ExportTime(string? title) =>
        DateTimeOffset.TryParseExact(title, ["dd.MM.yyyy HH:mm:ss 'UTC'zzz", "dd.MM.yyyy HH:mm:ss"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    // The element's own characters, and the tags between it and the next post.
    private static ReadOnlyMemory<byte> Cut(string html, IElement element, IElement? next)
    {
        if (element.SourceReference?.Position.Index is not { } start || start < 0 || start >= html.Length) return default;
        var end = next?.SourceReference?.Position.Index is { } index && index > start && index <= html.Length ? index : html.Length;
        return System.Text.Encoding.UTF8.GetBytes(html[start..end].TrimEnd());
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
