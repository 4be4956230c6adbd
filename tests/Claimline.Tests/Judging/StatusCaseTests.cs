using System.Globalization;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;

namespace Claimline.Tests.Judging;

/// <summary>How claims of the corpus stand, case by case: status-cases.tsv beside this file.</summary>
public sealed class StatusCaseTests
{
    private static readonly string[] Lines =
        [.. File.ReadLines(Path.Combine(ProjectFolder.Root, "tests", "Claimline.Tests", "Judging", "status-cases.tsv")).Where(l => !l.StartsWith('#')).Skip(1)];

    public static TheoryData<string> Cases => new(Lines);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_claim_of_the_corpus_stands_as_a_careful_reader_would_say(string line)
    {
        var cells = line.Split('\t');
        var judged = Judged.Of(cells[0].Split(',').Select(Judged.Report));
        var reading = Judged.Report(cells[1]);
        var at = int.Parse(cells[2], CultureInfo.InvariantCulture);
        var statement = reading.Statements.First(s => s.Content.Start == at);
        var claims = judged.Set.ClaimsOf(new StatementKey(reading.Document.Sha256, statement.Id)).ToList();
        var (block, claim) = cells[3] == "-" ? claims[0] : claims.Single(c => c.Claim.Proposition.Places.Any(p => p.Name == cells[3]));
        var status = Judged.StatusOf(block, claim);
        Assert.Equal((cells[5], cells[6], cells[7], cells[8]), (status.Basis.ToString(), status.Contest.Count == 0 ? "-" : string.Join(',', status.Contest), status.Headline.ToString(), status.Currency.ToString()));
    }

    /// <summary>Of this report only the paragraph on the place is used.</summary>
    [Fact]
    public void An_infiltration_that_changed_no_control_confirms_no_gain()
    {
        var reading = Judged.Report("2025-12-17");
        var judged = Judged.Of(reading);
        var there = reading.Places.Where(p => p.Name == "Hryshyne").Select(p => PlaceList.IdOf(p)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(there);
        var claims = judged.Set.Blocks.SelectMany(b => b.Claims.Select(c => (Block: b, Claim: c))).Where(c => c.Claim.Proposition.Places.Any(p => there.Contains(p.Id))).ToList();
        Assert.DoesNotContain(claims, c => c.Claim.Proposition.Family == "control" && Judged.StatusOf(c.Block, c.Claim).Headline is Headline.Confirmed or Headline.Conceded);
    }
}
