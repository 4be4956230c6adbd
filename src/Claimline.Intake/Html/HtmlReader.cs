using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Claimline.Intake.Posts;
using Claimline.Language;

namespace Claimline.Intake.Html;

/// <summary>A page to a document, or to each of the posts on it: its main text with headings, lists and notes, and what its head says of it.</summary>
internal static class HtmlReader
{
    // Deeper elements become siblings; no page that people write comes near.
    private const int Deepest = 512;

    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true, SkipComments = true, MaximumDepth = Deepest };

    public static IEnumerable<DocumentResult> Read(ReadOnlyMemory<byte> bytes, string where, string? name)
    {
        if (HtmlDecoder.Decode(bytes.Span, where, out var problem) is not { } characters)
        {
            yield return new DocumentResult.Refused(problem!);
            yield break;
        }
        using var lent = characters;
        var html = characters.All;
        if (PageDepth.IsTooDeep(html.Span))
        {
            yield return new DocumentResult.Refused(IntakeProblems.TooDeep(where, PageDepth.Deepest));
            yield break;
        }
        using var page = new HtmlParser(Options).ParseDocument(html);
        if (!TelegramPage.Is(page, html.Span))
        {
            yield return Article(page, bytes, where, name);
            yield break;
        }
        foreach (var post in TelegramPage.Read(page, html, where)) yield return post;
    }

    private static DocumentResult Article(IHtmlDocument page, ReadOnlyMemory<byte> bytes, string where, string? name)
    {
        var parts = PageParts.Of(page);
        var notes = PageNotes.Find(parts);
        var main = page.Body is null ? MainText.All : MainText.Find(page.Body, notes, parts.Headings, page.Title);
        var imprint = PageImprint.Of(parts, main);
        var text = TextOf(page, imprint.Title, notes, main);
        if (text.Length == 0) return new DocumentResult.Refused(IntakeProblems.NoMainText(where));
        return new DocumentResult.Opened(where, new SourceText
        {
            Text = text.ToString(),
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Name = name,
            MediaType = "text/html",
            Imprint = imprint,
            Original = text.Places(),
        });
    }

    private static ExtractedText TextOf(IHtmlDocument page, string? title, PageNotes notes, MainText main)
    {
        var text = new ExtractedText();
        if (main.Roots.Count == 0) return text;
        var writer = new PageWriter(text, notes, main);
        if (title is not null && !main.Opens(title)) text.Heading(title, PageWriter.PlaceOf(page.Head ?? (IElement)page.Body!));
        foreach (var root in main.Roots) writer.Write(root);
        NoteMarks.Tidy(text);
        return text;
    }
}
