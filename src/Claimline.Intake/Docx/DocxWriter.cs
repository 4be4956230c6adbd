using System.Globalization;
using System.Xml;
using Claimline.Language;

namespace Claimline.Intake.Docx;

/// <summary>Writes one part of a word processor's file as text: the document, or all notes of a kind, each into a text of its own.</summary>
internal sealed class DocxWriter(ExtractedText text, DocxStyles styles, Dictionary<string, string> links, NoteOrder notes, string part)
{
    // What was taken out, instructions of fields, and the copy of drawings for older programs.
    private static readonly string[] Unread = ["del", "moveFrom", "delText", "instrText", "Fallback", "sectPr", "footnoteRef", "endnoteRef", "separator", "continuationSeparator"];

    private static readonly string[] HiddenInRuns = ["t", "tab", "noBreakHyphen", "br", "cr", "footnoteReference", "endnoteReference"];

    private readonly List<ExtractedText> boxes = [];
    private int paragraph, cells, bars, begun;
    private bool inRow, inCell, inText, inBox, heading, tight, hidden;
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

            if (xml.NodeType == XmlNodeType.Element && (Unread.Contains(xml.LocalName, StringComparer.Ordinal) || (hidden && HiddenInRuns.Contains(xml.LocalName, StringComparer.Ordinal))))
            {
                xml.Skip();
                continue;
            }
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "drawing" or "pict" or "object") TakeBoxes(xml);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPr") hidden = IsHidden(xml);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "r" or "p") hidden = false;
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
                Add(xml.Value);
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
            case "tbl": written.Block(); break;
            case "tr":
                written.Line();
                (inRow, cells, bars) = (true, 0, 0);
                break;
            case "tc":
                inCell = false;
                if (cells++ > 0) bars++;
                break;
            case "tab": written.Add(" ", Place); break;
            case "noBreakHyphen": Add("-"); break;
            case "br" or "cr": written.Line(); break;
            case "hyperlink":
                link = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") is { } target ? links.GetValueOrDefault(target) : null;
                linkStart = written.Length;
                break;
            case "footnoteReference" or "endnoteReference" when part == "document" && Value(xml, "id") is { } id:
                Add(string.Create(CultureInfo.InvariantCulture, $"[{notes.NumberOf(xml.LocalName == "footnoteReference" ? "footnotes" : "endnotes", id)}]"));
                break;
        }
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "p" when inRow: break;
            // Paragraphs without room between them are lines, as in text that was opened and saved again.
            case "p" when part == "document" && tight && written.Length > begun && boxes.Count == 0: written.Line(); break;
            case "p" when part == "document": EndBlock(); break;
            case "p": written.Line(); break;
            case "tr":
                written.Line();
                inRow = false;
                break;
            case "tbl": EndBlock(); break;
            case "hyperlink" when link is { } address:
                if (written.BlockStartsAsNote && NoteLinks.IsWeb(address) && !NoteLinks.IsAddress(written.From(linkStart).TrimStart())) written.Add(" " + address, Place);
                link = null;
                break;
        }
    }

    // Bars between cells wait for the words of one, so that cells keep their places where others are empty.
    private void Add(string words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            for (; bars > 0; bars--) written.Add(" | ", Place);
        }
        written.Add(words, Place);
    }

    // What stands in boxes beside a paragraph or a table follows it.
    private void EndBlock()
    {
        written.Block();
        foreach (var box in boxes)
        {
            written.Unmark();
            written.Append(box);
            written.Block();
        }
        boxes.Clear();
    }

    private void TakeBoxes(XmlReader xml)
    {
        using var drawing = xml.ReadSubtree();
        while (drawing.Read())
        {
            // No program puts a box into another, and files that do so without end mean harm.
            if (drawing is not { NodeType: XmlNodeType.Element, LocalName: "txbxContent" } || inBox || part != "document") continue;
            var box = new DocxWriter(new ExtractedText(), styles, links, notes, part) { paragraph = paragraph, inBox = true };
            using (var content = drawing.ReadSubtree()) box.Write(content);
            paragraph = box.paragraph;
            boxes.Add(box.written);
        }
    }

    private static bool IsHidden(XmlReader xml)
    {
        using var properties = xml.ReadSubtree();
        var hidden = false;
        while (properties.Read())
        {
            if (properties is { NodeType: XmlNodeType.Element, LocalName: "vanish", Depth: 1 }) hidden = Value(properties, "val") is not ("0" or "false" or "off");
        }
        return hidden;
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
