using System.Globalization;

namespace Claimline.Language;

/// <summary>A place in a file that is not plain text, as a person finds it again.</summary>
public abstract record OriginalPlace
{
    private OriginalPlace()
    {
    }

    /// <summary>On a page, in points from its left and upper edge; pages count from 1.</summary>
    public sealed record OnPage(int Page, double Left, double Top) : OriginalPlace
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"page {Page}, {Left:0} pt from the left, {Top:0} pt from the top");
    }

    /// <summary>In an element of a page of markup; line and column of its tag count from 1.</summary>
    public sealed record InElement(string Name, int Line, int Column) : OriginalPlace
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"<{Name}> at line {Line}, column {Column}");
    }

    /// <summary>In a paragraph of a part of a word processor's file: "document", "footnotes"; paragraphs count from 1.</summary>
    public sealed record InParagraph(string Part, int Number) : OriginalPlace
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"paragraph {Number} of the {Part}");
    }

    /// <summary>In a record of a file of many; records count from 1.</summary>
    public sealed record InRecord(int Number) : OriginalPlace
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"record {Number}");
    }
}
