using Claimline.Ledger.Judging;
using Claimline.Tests.Specs;

namespace Claimline.Tests.Judging;

/// <summary>Specs/status.md: texts, and how their claims stand.</summary>
public sealed class StatusSpecTests
{
    public static TheoryData<string, string, string, string> Rows => [.. SpecTable.Read("status.md").Select(row => (row.Where, row.Setting, row.Cells[0], row.Cells[1]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Claims_stand_as_the_page_says(string where, string date, string text, string expected) => Holds(where, Judged.Of(Judged.Text(text, date)), expected);

    /// <param name="expected">"control.gained Nadiya: disputed, claimed, denied; ...".</param>
    internal static void Holds(string where, Judged judged, string expected)
    {
        var statuses = judged.Set.Blocks.SelectMany(b => b.Claims.Select(c => (Claim: c, Status: Judged.StatusOf(b, c)))).ToList();
        foreach (var line in expected.Split(';', StringSplitOptions.TrimEntries))
        {
            var what = line[..line.IndexOf(':', StringComparison.Ordinal)].Split(' ', 2);
            var found = statuses.Where(s => s.Claim.Proposition.Kind == what[0] && (s.Claim.Proposition.Places.Any(p => p.Name == what[1]) || s.Claim.Proposition.ObjectHead == what[1])).ToList();
            Assert.True(found.Count == 1, $"{where}: {found.Count} claims are {string.Join(' ', what)}; there are {string.Join("; ", statuses.Select(s => s.Claim.Key))}");
            Assert.Equal((where, line), (where, $"{what[0]} {what[1]}: {Told(found[0].Status)}"));
        }
    }

    private static string Told(Status status) => string.Join(", ", ((IEnumerable<string>)[Plain(status.Headline), Plain(status.Basis)]).Concat(status.Contest.Select(Plain)));

    private static string Plain<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
