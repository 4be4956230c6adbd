using System.Globalization;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Tests.Specs;

namespace Claimline.Tests.Statements;

public sealed class StatementSpecTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    public static TheoryData<string, string, string, string> Attributions() => Rows("attributions.md");

    public static TheoryData<string, string, string, string> Relations() => Rows("relations.md");

    [Theory]
    [MemberData(nameof(Attributions))]
    public void The_statements_of_the_spec_are_found(string where, string published, string text, string expected)
    {
        var reading = Read(text, published);
        var found = reading.Statements.Where(s => s.Cue is not null).Select(s =>
            $"{Words(s.Source?.Span, text)} / {Words(s.Cue, text)} / {Words(s.Content, text)} / {s.Stance.ToString().ToLowerInvariant()}{(s.Said is { } said ? $" {said}" : "")}"
            + $"{(s.To is { } to ? $" to {Words(to.Span, text)}" : "")}{(s.Via.Count > 0 ? $" via {Words(s.Via[0].Span, text)}" : "")}");
        Check(where, string.Join("; ", found), expected);
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public void The_relations_of_the_spec_are_found(string where, string published, string text, string expected)
    {
        var reading = Read(text, published);
        var found = reading.Statements.SelectMany(s => s.RespondsTo.Select(r => $"{s.Id} {r.Relation.ToString().ToLowerInvariant()} {r.Statement}"))
            .Concat(reading.Views.Select(v => $"{v.Statement} {v.Verdict.ToString().ToLowerInvariant()}"));
        Check(where, string.Join("; ", found), expected);
    }

    private static TheoryData<string, string, string, string> Rows(string file) => [.. SpecTable.Read(file).Select(row => (row.Where, row.Setting, row.Cells[0], row.Cells[1]))];

    private static Reading Read(string text, string published) =>
        Analyst.Read(new SourceText { Text = text, Sha256 = "", Date = DateOnly.Parse(published, CultureInfo.InvariantCulture), Publisher = "the desk" });

    private static string Words(TextSpan? span, string text) => span?.Of(text) ?? "nobody";

    private static void Check(string where, string actual, string expected) =>
        Assert.True(actual == (expected == "-" ? "" : expected), $"{where}: {actual}");
}
