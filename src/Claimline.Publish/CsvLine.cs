using System.Globalization;

namespace Claimline.Publish;

/// <summary>A row of comma-separated values (RFC 4180) without its line end. Text of documents stays text: in a cell it is shown on one line, and no spreadsheet takes it for a formula.</summary>
public static class CsvLine
{
    public static string Of(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(object? value)
    {
        var text = value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Guarded(ShownText.Of(value?.ToString() ?? "")),
        };
        return text.AsSpan().IndexOfAny(",\"") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet takes what begins so for a formula; behind an apostrophe it is text. A number is none.
    private static string Guarded(string text) =>
        text.Length > 0 && "=+-@|%".Contains(text[0], StringComparison.Ordinal) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"'{text}" : text;
}
