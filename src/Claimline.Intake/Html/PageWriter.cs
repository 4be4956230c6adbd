using System.Globalization;
using AngleSharp.Dom;
using Claimline.Language;

namespace Claimline.Intake.Html;

/// <summary>Writes elements as plain text: headings with "#", items with bullets, rows of tables as lines, markers and notes as "[12]", addresses of notes whole.</summary>
internal sealed class PageWriter(ExtractedText text, PageNotes notes, MainText main)
{
    // A cell with more text than this lays the page out and holds no entry of a table.
    private const int LongestCell = 300;

    private bool heads;
    private int preformatted;
    private int headed = -1;
    private (IElement? Element, OriginalPlace Place) placed = (null, new OriginalPlace.InElement("", 1, 1));

    /// <summary>Writes an element and all that is in it; without recursion.</summary>
    public void Write(IElement root)
    {
        var stack = new Stack<(INode Node, bool Leaving)>([(root, false)]);
        while (stack.TryPop(out var at))
        {
            if (at.Node is IText words)
            {
                if (words.Data.AsSpan().IsWhiteSpace() && preformatted == 0) text.Add(" ", placed.Place);
                else if (words.ParentElement is { } parent) Words(words.Data, parent);
            }
            else if (at.Node is IElement element)
            {
                if (at.Leaving)
                {
                    Leave(element);
                    continue;
                }
                if (main.Leaves(element) || !Enter(element)) continue;
                stack.Push((element, true));
                var children = element.ChildNodes;
                // By their numbers: a sibling's sibling is searched for anew each time, which takes for ever among many.
                for (var i = children.Length - 1; i >= 0; i--) stack.Push((children[i], false));
            }
        }
        text.Block();
    }

    // Most elements hold several pieces of text.
    private OriginalPlace At(IElement element)
    {
        if (element != placed.Element) placed = (element, PlaceOf(element));
        return placed.Place;
    }

    public static OriginalPlace PlaceOf(IElement element) =>
        element.SourceReference?.Position is { } position ? new OriginalPlace.InElement(element.LocalName, position.Line, position.Column) : new OriginalPlace.InElement(element.LocalName, 1, 1);

    /// <summary>What stands before an element's words; false where it was written whole.</summary>
    private bool Enter(IElement element)
    {
        switch (element.LocalName)
        {
            case "br" when heads: return false;
            case "br": text.BreakLine(); return false;
            case "hr": text.Block(); return false;
            case "pre": preformatted++; break;
            case "a": return !Link(element);
            case "sup" when notes.IsBackLink(element): return false;
            case "sup" when notes.MarkerOf(element) is { } raised:
                text.Add(Marker(raised), PlaceOf(element));
                return false;
            case "sup" when element.QuerySelector("a") is { } link && notes.MarkerOf(link) is { } number && NoteNumber.Read(element.TextContent) == number:
                text.Add(Marker(number), PlaceOf(element));
                return false;
        }
        if (!Elements.IsBlock(element) && !IsDateline(element)) return true;
        if (element.LocalName == "figcaption" && !IsSentence(element.TextContent)) return false;
        if (element.LocalName is "td" or "th" && !LaysOut(element)) return Cell(element);
        Break(element);
        if (Elements.IsHeading(element))
        {
            text.Mark("# ");
            heads = true;
        }
        else if (notes.StartOf(element) is { } note)
        {
            // What the page shows as notes by their place or a line is told in words.
            if (note == 1 && text.Length != headed) text.Heading("Endnotes", PlaceOf(element));
            text.Mark(Marker(note) + " ");
        }
        else if (element.LocalName == "li")
        {
            text.Mark("• ");
        }
        return true;
    }

    private void Leave(IElement element)
    {
        if (!Elements.IsBlock(element) && !IsDateline(element)) return;
        if (element.LocalName == "pre") preformatted--;
        if (Elements.IsHeading(element))
        {
            heads = false;
            headed = text.Length;
            text.Unmark();
        }
        if (element.LocalName is not ("td" or "th") || LaysOut(element)) Break(element);
    }

    private void Break(IElement element)
    {
        if (element.LocalName == "li" || (element.LocalName == "tr" && !LaysOut(element))) text.Line();
        // A paragraph inside an item does not part the bullet from its words.
        else if (!(element.LocalName is "p" or "div" && element.ParentElement is { LocalName: "li" } item && IsAtEdge(element, item))) text.Block();
    }

    // The day of publication stands among labels as often as in a paragraph.
    private static bool IsDateline(IElement element) => element.LocalName == "time" && element.ParentElement is { LocalName: not ("p" or "li") } && !Elements.IsHeading(element.ParentElement);

    private static bool IsSentence(string words) => words.AsSpan().TrimEnd() is { IsEmpty: false } text && text[^1] is '.' or '!' or '?' or ']';

    private static bool IsAtEdge(IElement element, IElement item) => item.FirstElementChild == element || item.LastElementChild == element;

    private bool Cell(IElement cell)
    {
        // Where the first cell is empty, the others keep their places.
        if (cell.ParentElement is { } row && row.FirstElementChild != cell && (!text.AtStart || !row.TextContent.AsSpan().IsWhiteSpace())) text.Add(" | ", PlaceOf(cell));
        return true;
    }

    private static bool LaysOut(IElement element) => element.TextContent.Length > LongestCell || element.QuerySelector("p + p, h1, h2, h3, h4, table, ul, ol") is not null;

    private void Words(string words, IElement parent)
    {
        if (preformatted > 0)
        {
            var lines = words.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                // An empty line parts paragraphs, as in plain text.
                if (i > 0) text.BreakLine();
                text.Add(lines[i], At(parent));
            }
            return;
        }
        text.Add(words, At(parent));
    }

    /// <summary>Writes a link that is more than its words; false for all others.</summary>
    private bool Link(IElement link)
    {
        if (notes.MarkerOf(link) is { } number)
        {
            text.Add(Marker(number), PlaceOf(link));
            return true;
        }
        if (notes.IsBackLink(link)) return true;
        var address = link.GetAttribute("href")?.Trim();
        if (address is null || !(address.StartsWith('#') || NoteLinks.IsWeb(address))) return false;
        var shown = link.TextContent.Trim();
        // An arrow that leads about the page.
        if (address is ['#', ..] && !shown.Any(char.IsLetterOrDigit)) return true;
        if (!NoteLinks.IsWeb(address)) return false;
        // Pages cut long addresses short; the link has them whole.
        if (NoteLinks.IsCutShort(shown)) text.Add(address, PlaceOf(link));
        else if (text.BlockStartsAsNote && !NoteLinks.IsAddress(shown)) text.Add($"{shown} {address}", PlaceOf(link));
        else return false;
        return true;
    }

    private static string Marker(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");
}
