using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Claimline.Publish.Formats;

/// <summary>An assessment as Markdown: headings, paragraphs, lists, notes as "[1]" with their entries at the end.</summary>
public static partial class Markdown
{
    // What would begin or end a mark of layout, a link, a tag or an entity.
    private const string Marks = "\\`*_|~[]&";

    [GeneratedRegex(@"^(\d+)([.)])", RegexOptions.CultureInvariant)]
    private static partial Regex ListNumber { get; }

    /// <summary>What makes a link of a bracket, or looks like a note's number.</summary>
    [GeneratedRegex(@"\]\s*[\[(:]|\[[^\]]*\[|\[\W*\d*\W*\]|^\[", RegexOptions.CultureInvariant)]
    private static partial Regex Link { get; }

    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"# {Escape(assessment.Title)}\n\n");
        PartKind? before = null;
        foreach (var part in assessment.Parts)
        {
            if (before is PartKind.Item && part.Kind is not PartKind.Item) output.Append('\n');
            output.Append(part.Kind switch
            {
                PartKind.Heading => $"{new string('#', part.Level)} {Escape(part.Sentences[0].Text)}\n\n",
                PartKind.Item => $"- {Sentences(part)}\n",
                PartKind.Standing => $"> {Sentences(part)}\n\n",
                _ => $"{Sentences(part)}\n\n",
            });
            before = part.Kind;
        }
        if (before is PartKind.Item) output.Append('\n');
        output.Append(CultureInfo.InvariantCulture, $"## {Escape(assessment.NotesHeading)}\n\n");
        foreach (var note in assessment.Notes) output.Append(CultureInfo.InvariantCulture, $"[{note.Number}] {string.Join("; ", note.Citations.Select(Escape))}\n\n");
        output.Append(CultureInfo.InvariantCulture, $"## {Escape(assessment.CreditsHeading)}\n\n");
        foreach (var credit in assessment.Credits) output.Append(CultureInfo.InvariantCulture, $"- {Escape(credit)}\n");
        return Encoding.UTF8.GetBytes(output.ToString());
    }

    /// <summary>A part's sentences on one line, each with its markers.</summary>
    private static string Sentences(Part part) => string.Join(' ', part.Sentences.Select(s => $"{Escape(s.Text)}{string.Concat(s.Notes.Select(n => string.Create(CultureInfo.InvariantCulture, $"[{n}]")))}"));

    private static string Escape(Citation citation) => string.Join(" ", NoteText.Of(citation).Select(p => p.IsAddress ? $"<{NoteText.Address(p.Text)}>" : Escape(p.Text)));

    /// <summary>Text of documents as text, whatever signs it holds.</summary>
    internal static string Escape(string text)
    {
        var plain = ShownText.Of(text);
        var result = new StringBuilder(plain.Length);
        var isLink = Link.IsMatch(plain);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            // Within a word it marks nothing, and a bracket that no other one answers is none of a link.
            if (c == '_' && i > 0 && i + 1 < plain.Length && char.IsLetterOrDigit(plain[i - 1]) && char.IsLetterOrDigit(plain[i + 1]) || c is '[' or ']' && !isLink)
            {
                result.Append(c);
                continue;
            }
            // A tag even of those who read no backslash.
            if (c is '<' or '>') result.Append(c is '<' ? "&lt;" : "&gt;");
            else result.Append(Marks.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}");
        }
        // What would begin a list or a heading.
        return plain.Length > 0 && "-+#=".Contains(plain[0], StringComparison.Ordinal) ? $"\\{result}" : ListNumber.Replace(result.ToString(), "$1\\$2");
    }
}
