using System.Globalization;
using System.Xml;
using Claimline.Language;

namespace Claimline.Intake.Docx;

/// <summary>Writes one part of a word processor's file as text: the document, or all notes of a kind, each into a text of its own.</summary>
internal sealed class DocxWriter(ExtractedText text, DocxStyles styles, Dictionary<string, string> links, NoteOrder notes, string part)
{
    // What was taken out, instructions of fields, drawings, and the copy of them for older programs.
    private static readonly string[] Unread = ["del", "moveFrom", "delText", "instrText", "drawing", "pict", "object", "Fallback", "sectPr", "rPr", "footnoteRef", "endnoteRef", "separator", "continuationSeparator"];

    private int paragraph, cells, begun;
    private bool inRow, inCell, inText, heading, tight;
    private string? link;
    private int linkStart;
    private ExtractedText written = text;

    private OriginalPlace Place => new OriginalPlace.InParagraph(part, paragraph);

    public void Write(XmlReader xml)
    {
        var within = part == "document";
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType == XmlNodeType.Element && part != "document" && xml.LocalName is "footnote" or "endnote")
            {
                (written, within) = (notes.Begin(part, Value(xml, "id")), true);
                (inRow, inCell, link) = (false, false, null);
            }

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
                written.Add(xml.Value, Place);
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
                written.Block();
                (inRow, cells) = (true, 0);
                break;
            case "tc":
                inCell = false;
                if (cells++ > 0 && !written.AtStart) written.Add(" | ", Place);
                break;
            case "tab": written.Add(" ", Place); break;
            case "noBreakHyphen": written.Add("-", Place); break;
            case "br" or "cr": written.Line(); break;
            case "hyperlink":
                link = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") is { } target ? links.GetValueOrDefault(target) : null;
                linkStart = written.Length;
                break;
            case "footnoteReference" or "endnoteReference" when part == "document" && Value(xml, "id") is { } id:
                written.Add(string.Create(CultureInfo.InvariantCulture, $"[{notes.NumberOf(xml.LocalName == "footnoteReference" ? "footnotes" : "endnotes", id)}]"), Place);
                break;
        }
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "p" when inRow: break;
            // Paragraphs without room between them are lines, as in text that was opened and saved again.
            case "p" when part == "document" && tight && written.Length > begun: written.Line(); break;
            case "p" when part == "document": written.Block(); break;
            case "p": written.Line(); break;
            case "tr":
                written.Line();
                inRow = false;
                break;
            case "tbl": written.Block(); break;
            case "hyperlink" when link is { } address:
                if (written.BlockStartsAsNote && NoteLinks.IsWeb(address) && !NoteLinks.IsAddress(written.From(linkStart).TrimStart())) written.Add(" " + address, Place);
                link = null;
                break;
        }
    }

    private void Begin()
    {
        heading = tight = false;
        begun = written.Length;
        if (part != "document") return;
        // Paragraphs of one cell stay in its row.
        if (inRow && inCell) written.Add(" ", Place);
        if (!inRow) written.Unmark();
        inCell = true;
    }

    private void MarkHeading()
    {
        heading = true;
        if (!inRow && part == "document") written.Mark("# ");
    }

    private void MarkItem()
    {
        if (!inRow && part == "document") written.Mark("• ");
    }

    // Attributes of these elements bear the element's own namespace, in both editions of the format.
    private static string? Value(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);
}
