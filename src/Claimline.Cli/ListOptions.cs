using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Publish;

namespace Claimline.Cli;

/// <summary>The options of commands that list what a ledger holds, page by page, and how a page is printed.</summary>
internal sealed class ListOptions(string items)
{
    private readonly Option<int> limit = new("--limit") { Description = $"{items} on a page.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly Option<string?> after = new("--after") { Description = "Go on behind the page that ended with this cursor.", HelpName = "CURSOR" };
    private readonly Option<string> format = FormatOption.Create("table", "json", "csv");

    public void AddTo(Command command)
    {
        command.Options.Add(limit);
        command.Options.Add(after);
        command.Options.Add(format);
    }

    public int LimitOf(ParseResult parsed) => Math.Clamp(parsed.GetValue(limit), 1, 1000);

    public string? AfterOf(ParseResult parsed) => parsed.GetValue(after);

    /// <summary>Whether comma-separated values were asked for.</summary>
    public bool IsCsv(ParseResult parsed) => parsed.GetRequiredValue(format) == "csv";

    /// <summary>Prints a page: one object a line, comma-separated values, or as a table for people.</summary>
    /// <param name="header">The names of the comma-separated values; and of each item its cells.</param>
    public void Write<T>(Terminal terminal, ParseResult parsed, IReadOnlyList<T> page, IReadOnlyList<string> header, Func<T, object?[]> cells, Action<TextWriter> table)
    {
        using var output = terminal.Text();
        switch (parsed.GetRequiredValue(format))
        {
            case "json":
                foreach (var item in page) LinesOfJson.Write(output, item);
                break;
            case "csv":
                output.WriteLine(CsvLine.Of(header));
                foreach (var item in page) output.WriteLine(CsvLine.Of(cells(item)));
                break;
            default:
                if (page.Count > 0) table(output);
                break;
        }
    }

    /// <summary>Says on standard error how many there are, where that was counted, and how to go on.</summary>
    /// <param name="cursor">Of the page's last item; null where no page follows.</param>
    public static void TellMore(Terminal terminal, string? count, string? cursor)
    {
        if (string.Join("; ", new[] { count, cursor is null ? null : $"more with --after {cursor}" }.Where(part => part is not null)) is { Length: > 0 } told) terminal.Error.WriteLine($"claimline: {told}");
    }

    /// <summary>"1 claim", "1,204 claims", "10,000+ claims" beyond what is counted.</summary>
    public static string Count(int count, int counted, string one, string many) =>
        $"{(count > counted ? $"{counted.ToString("N0", CultureInfo.InvariantCulture)}+" : count.ToString("N0", CultureInfo.InvariantCulture))} {(count == 1 ? one : many)}";
}
