using System.Globalization;

namespace Claimline.Cli.Formats;

/// <summary>Comma-separated values as RFC 4180 has them, with lines that end in a line feed.</summary>
internal sealed class Csv(TextWriter output)
{
    public void Row(params IEnumerable<object?> cells) => output.WriteLine(string.Join(',', cells.Select(Cell)));

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
