using System.Text.RegularExpressions;
using Claimline.Ledger.Sources;
using Claimline.Tests.Judging;
using Claimline.Tests.Specs;

namespace Claimline.Tests.Sources;

/// <summary>Specs/sources.md: texts, decisions on their sources, and how their claims stand then.</summary>
public sealed partial class SourceSpecTests
{
    private const string Links = "\n\n[1] https://t.me/first_channel/1\n";

    // "@first_channel party: none from 2025-07-01".
    [GeneratedRegex(@"^(?<key>\S+) (?<field>[a-z ]+): (?<value>\S+)(?: from (?<from>\S+))?(?: until (?<until>\S+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Fact { get; }

    public static TheoryData<string, string, string, string, string> Rows => [.. SpecTable.Read("sources.md").Select(row => (row.Where, row.Setting, row.Cells[0], row.Cells[1], row.Cells[2]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Claims_stand_as_the_page_says(string where, string date, string text, string decisions, string expected)
    {
        var read = Judged.Of(Judged.Text(text + Links, date));
        var rulings = decisions == "none" ? [] : decisions.Split(';', StringSplitOptions.TrimEntries);
        var book = new SourceBook(rulings.Select((r, i) => new SourceDecision(i + 1, Judged.Recorded, Ruling(r), "an editor", "a test")), Judged.Recorded, key => read.Bearings.Select(b => b.Source).FirstOrDefault(s => s.Key == key));
        StatusSpecTests.Holds(where, Judged.OfBearings(read.Bearings.Select(b => b with { Source = book.Of(b.Source, b.Said?.First ?? b.Published) })), expected);
    }

    private static SourceRuling Ruling(string told)
    {
        if (told.Split(' ') is [var one, "is", var other]) return new SourceRuling.Merged(one, other);
        if (told.Split(' ') is ["undo", var number]) return new SourceRuling.Undone(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        var fact = Fact.Match(told);
        Assert.True(fact.Success, told);
        DateOnly? Day(string group) => fact.Groups[group].Success ? DateOnly.ParseExact(fact.Groups[group].Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
        var field = Enum.Parse<SourceField>(fact.Groups["field"].Value.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
        return new SourceRuling.Told(fact.Groups["key"].Value, [new(field, fact.Groups["value"].Value)], Day("from"), Day("until"));
    }
}
