using System.Globalization;
using System.Xml;
using Claimline.Language;

namespace Claimline.Intake.Docx;

/// <summary>Writes one part of a word processor's file as text: the document, or one of its notes.</summary>
internal sealed class DocxWriter(ExtractedText text, DocxStyles styles, Dictionary<string, string> links, NoteOrder notes, string part)
{
    // What was taken out, instructions of fields, drawings, and the copy of them for older programs.
    private static readonly string[] Unread = ["del", "moveFrom", "delText", "instrText", "drawing", "pict", "object", "Fallback", "sectPr", "rPr", "footnoteRef", "endnoteRef", "separator", "continuationSeparator"];

    private int paragraph, cells, begun;
    private bool inRow, inCell, inText, heading, tight;
    private string? link;
    private int linkStart;

    private OriginalPlace Place => new OriginalPlace.InParagraph(part, paragraph);

    /// <summary>Writes a part's text, of notes that of one alone.</summary>
    public void Write(XmlReader xml, string? note)
    {
        var within = note is null;
        var depth = 0;
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType == XmlNodeType.Element && !within && xml.LocalName is "footnote" or "endnote" && Value(xml, "id") == note) (within, depth) = (true, xml.Depth);
            else if (note is not null && within && xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth) return;

            if (xml.NodeType == XmlNodeType.Element && Unread.Contains(xml.LocalName, StringComparer.Ordinal))
            {
                xml.Skip();
                continue;
            }
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "p") paragraph++;
            if (within) See(xml);
            more = xml.Read();
        }
    }

    private void See(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element when xml.IsEmptyElement && xml.LocalName is "p" or "tbl" or "tr" or "tc" or "hyperlink":
                break;
            case XmlNodeType.Element:
                Enter(xml);
                break;
            case XmlNodeType.EndElement:
                Leave(xml.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText:
                text.Add(xml.Value, Place);
                break;
        }
        inText = xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false } || (inText && xml.NodeType != XmlNodeType.EndElement);
    }

    private void Enter(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p": Begin(); break;
            case "pStyle" when styles.IsHeading(Value(xml, "val")): MarkHeading(); break;
            case "pStyle" when styles.IsItem(Value(xml, "val")): MarkItem(); break;
            case "outlineLvl" when DocxStyles.IsHeadingLevel(Value(xml, "val")): MarkHeading(); break;
            case "spacing" when !heading: tight = Value(xml, "before") == "0" && Value(xml, "after") == "0"; break;
            case "numId" when !heading && Value(xml, "val") is not "0": MarkItem(); break;
            case "tr":
                text.Block();
                (inRow, cells) = (true, 0);
                break;
            case "tc":
                inCell = false;
                if (cells++ > 0 && !text.AtStart) text.Add(" | ", Place);
                break;
            case "tab": text.Add(" ", Place); break;
            case "noBreakHyphen": text.Add("-", Place); break;
            case "br" or "cr": text.Line(); break;
            case "hyperlink":
                link = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") is { } target ? links.GetValueOrDefault(target) : null;
                linkStart = text.Length;
                break;
            case "footnoteReference" or "endnoteReference" when part == "document" && Value(xml, "id") is { } id:
                text.Add(string.Create(CultureInfo.InvariantCulture, $"[{notes.NumberOf(xml.LocalName == "footnoteReference" ? "footnotes" : "endnotes", id)}]"), Place);
                break;
        }
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "p" when inRow: break;
            // Paragraphs without room between them are lines, as in text that was opened and saved again.
            case "p" when part == "document" && tight && text.Length > begun: text.Line(); break;
            case "p" when part == "document": text.Block(); break;
            case "p": text.Line(); break;
            case "tr":
                text.Line();
                inRow = false;
                break;
            case "tbl": text.Block(); break;
            case "hyperlink" when link is { } address:
                if (text.BlockStartsAsNote && NoteLinks.IsWeb(address) && !NoteLinks.IsAddress(text.From(linkStart).TrimStart())) text.Add(" " + address, Place);
                link = null;
                break;
        }
    }

    private void Begin()
    {
        heading = tight = false;
        begun = text.Length;
        if (part != "document") return;
        // Paragraphs of one cell stay in its row.
        if (inRow && inCell) text.Add(" ", Place);
        if (!inRow) text.Unmark();
        inCell = true;
    }

    private void MarkHeading()
    {
        heading = true;
        if (!inRow && part == "document") text.Mark("# ");
    }

    private void MarkItem()
    {
        if (!inRow && part == "document") text.Mark("• ");
    }

    // Attributes of these elements bear the element's own namespace, in both editions of the format.
    private static string? Value(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);
}
