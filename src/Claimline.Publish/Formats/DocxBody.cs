using System.Globalization;
using System.Security;
using System.Text;

namespace Claimline.Publish.Formats;

/// <summary>The text of an assessment as the two parts of a DOCX that hold it: the document and its endnotes.</summary>
internal sealed class DocxBody(Assessment assessment)
{
    private readonly HashSet<int> called = [];

    public IEnumerable<(string Name, string Content)> Files()
    {
        var body = new StringBuilder();
        Paragraph(body, "Title", Run(assessment.Title));
        foreach (var part in assessment.Parts.Take(1)) Paragraph(body, StyleOf(part), Sentences(part));
        if (assessment.Map is { } map)
        {
            Paragraph(body, "Heading2", Run(assessment.MapHeading));
            Paragraph(body, "Normal", DocxFrame.Picture(map));
        }
        foreach (var part in assessment.Parts.Skip(1)) Paragraph(body, StyleOf(part), Sentences(part));
        Paragraph(body, "Heading2", Run(assessment.CreditsHeading));
        foreach (var credit in assessment.Credits) Paragraph(body, "ListBullet", Run(credit));
        Paragraph(body, "Heading2", Run(assessment.NotesHeading));
        yield return ("word/document.xml", $"<w:document {DocxFrame.Names}><w:body>{body}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:endnotePr><w:numFmt w:val=\"decimal\"/></w:endnotePr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1304\" w:right=\"1361\" w:bottom=\"1304\" w:left=\"1361\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");

        var notes = new StringBuilder();
        notes.Append("<w:endnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:endnote><w:endnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:endnote>");
        foreach (var note in assessment.Notes)
        {
            var text = string.Join("; ", note.Citations.Select(c => string.Join(' ', NoteText.Of(c).Select(p => p.Text))));
            notes.Append(CultureInfo.InvariantCulture, $"<w:endnote w:id=\"{note.Number}\"><w:p><w:pPr><w:pStyle w:val=\"EndnoteText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"EndnoteReference\"/></w:rPr><w:endnoteRef/></w:r>{Run($" {text}")}</w:p></w:endnote>");
        }
        yield return ("word/endnotes.xml", $"<w:endnotes {DocxFrame.Names}>{notes}</w:endnotes>");
    }

    /// <summary>Text of documents as text: nothing in it is markup.</summary>
    public static string Escape(string text) => SecurityElement.Escape(ShownText.Of(text))!;

    private static string StyleOf(Part part) => part.Kind switch
    {
        PartKind.Heading => string.Create(CultureInfo.InvariantCulture, $"Heading{part.Level}"),
        PartKind.Item => "ListBullet",
        PartKind.Standing => "Standing",
        PartKind.Remark => "Remark",
        _ => "Normal",
    };

    private string Sentences(Part part)
    {
        var runs = new StringBuilder();
        for (var i = 0; i < part.Sentences.Count; i++)
        {
            var sentence = part.Sentences[i];
            runs.Append(Run(i == 0 ? sentence.Text : $" {sentence.Text}", isBold: i == 0 && part.Kind is PartKind.Standing));
            foreach (var note in sentence.Notes) runs.Append(Reference(note));
        }
        return runs.ToString();
    }

    // A word processor counts every reference as a note of its own; where one is called again, its number stands as text.
    private string Reference(int note) => called.Add(note)
        ? string.Create(CultureInfo.InvariantCulture, $"<w:r><w:rPr><w:rStyle w:val=\"EndnoteReference\"/></w:rPr><w:endnoteReference w:id=\"{note}\"/></w:r>")
        : string.Create(CultureInfo.InvariantCulture, $"<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t xml:space=\"preserve\"> {note}</w:t></w:r>");

    private static void Paragraph(StringBuilder body, string style, string runs) => body.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>");

    private static string Run(string text, bool isBold = false) => $"<w:r>{(isBold ? "<w:rPr><w:b/></w:rPr>" : "")}<w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";
}
