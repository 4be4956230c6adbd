using System.Globalization;
using System.Net;
using System.Text;
using Claimline.Publish.Maps;

namespace Claimline.Publish.Formats;

/// <summary>An assessment as one page that refers to nothing outside itself and needs no script: for phones, desks and paper, by day and by night.</summary>
public static class Html
{
    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var output = new StringBuilder();
        var title = Escape(assessment.Title);
        output.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <meta name="author" content="{Escape(assessment.Edition.Series)}">
            <meta property="og:site_name" content="{Escape(assessment.Edition.Series)}">
            <meta property="article:published_time" content="{assessment.Edition.CutOff.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}">
            <title>{title}</title>
            <style>
            {HtmlStyle.Sheet}
            </style>
            </head>
            <body>
            <a class="skip" href="#text">Skip to the text</a>
            <header>
            <h1>{title}</h1>
            {Contents(assessment)}
            </header>
            <main id="text">

            """);
        Parts(output, [.. assessment.Parts.Take(1)]);
        // On a phone the map is moved within its frame, by keys as well.
        if (assessment.Map is { } map)
            output.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"map\">\n<h2 id=\"map\">{Escape(assessment.MapHeading)}</h2>\n<figure tabindex=\"0\" role=\"group\" aria-labelledby=\"map\">{MapSvg.Of(map, isAlone: false)}</figure>\n</section>\n");
        Parts(output, [.. assessment.Parts.Skip(1)]);
        output.Append(CultureInfo.InvariantCulture, $"</main>\n<section aria-labelledby=\"endnotes\" class=\"notes\">\n<h2 id=\"endnotes\">{Escape(assessment.NotesHeading)}</h2>\n<ol>\n");
        foreach (var note in assessment.Notes)
            output.Append(CultureInfo.InvariantCulture, $"<li id=\"note-{note.Number}\" value=\"{note.Number}\">{string.Join("; ", note.Citations.Select(Cite))} <a class=\"back\" href=\"#ref-{note.Number}\" aria-label=\"Back to the sentence of note {note.Number}\">↩</a></li>\n");
        output.Append(CultureInfo.InvariantCulture, $"</ol>\n</section>\n<footer aria-labelledby=\"credits\">\n<h2 id=\"credits\">{Escape(assessment.CreditsHeading)}</h2>\n<ul>\n");
        foreach (var credit in assessment.Credits) output.Append(CultureInfo.InvariantCulture, $"<li>{Escape(credit)}</li>\n");
        output.Append("</ul>\n</footer>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(output.ToString());
    }

    /// <summary>Text of documents as text: nothing in it is markup.</summary>
    internal static string Escape(string text) => WebUtility.HtmlEncode(ShownText.Of(text));

    private static string Contents(Assessment assessment)
    {
        var headings = assessment.Parts.Where(p => p is { Kind: PartKind.Heading, Level: 2 }).Select(p => (Id: p.Id!, Text: p.Sentences[0].Text)).Append((Id: "endnotes", Text: assessment.NotesHeading));
        return $"<nav aria-label=\"Contents\"><ul>{string.Concat(headings.Select(h => $"<li><a href=\"#{Escape(h.Id)}\">{Escape(h.Text)}</a></li>"))}</ul></nav>";
    }

    private static void Parts(StringBuilder output, IReadOnlyList<Part> parts)
    {
        var marked = new HashSet<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Kind is PartKind.Item && (i == 0 || parts[i - 1].Kind is not PartKind.Item)) output.Append("<ul>\n");
            output.Append(part.Kind switch
            {
                PartKind.Heading => $"<h{part.Level} id=\"{Escape(part.Id!)}\">{Escape(part.Sentences[0].Text)}</h{part.Level}>\n",
                PartKind.Item => $"<li>{Sentences(part, marked)}</li>\n",
                PartKind.Standing => $"<p class=\"standing\">{Standing(part, marked)}</p>\n",
                PartKind.Remark => $"<p class=\"remark\">{Sentences(part, marked)}</p>\n",
                _ => $"<p>{Sentences(part, marked)}</p>\n",
            });
            if (part.Kind is PartKind.Item && (i + 1 == parts.Count || parts[i + 1].Kind is not PartKind.Item)) output.Append("</ul>\n");
        }
    }

    private static string Standing(Part part, HashSet<int> marked) => $"<strong>{Escape(part.Sentences[0].Text)}</strong> {Sentences(part with { Sentences = [.. part.Sentences.Skip(1)] }, marked)}";

    private static string Sentences(Part part, HashSet<int> marked) => string.Join(' ', part.Sentences.Select(s => $"{Escape(s.Text)}{string.Concat(s.Notes.Select(n => Marker(n, marked)))}"));

    private static string Marker(int number, HashSet<int> marked)
    {
        var id = marked.Add(number) ? string.Create(CultureInfo.InvariantCulture, $" id=\"ref-{number}\"") : "";
        return string.Create(CultureInfo.InvariantCulture, $"<sup><a{id} href=\"#note-{number}\" aria-label=\"Note {number}\">[{number}]</a></sup>");
    }

    private static string Cite(Citation citation) => string.Join(' ', NoteText.Of(citation).Select(p => p.IsAddress ? $"<a href=\"{Escape(NoteText.Address(p.Text))}\" rel=\"noopener noreferrer\">{Escape(p.Text)}</a>" : Escape(p.Text)));
}
