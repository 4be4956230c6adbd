using Claimline.Cli;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Cli;

/// <summary>The temporary ledger of <c>claimline demo</c>: something to see for everything that the workspace shows.</summary>
public sealed class DemoCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("claimline-demo-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_holds_several_days_and_every_way_in_which_a_claim_may_stand_out()
    {
        await using var ledger = await FilledAsync();
        var claims = new ClaimQuery { Limit = 200 }.Run(ledger).Claims;
        Assert.Contains(claims, c => c is { Headline: "confirmed", Basis: "shown" });
        Assert.Contains(claims, c => c.Headline == "disputed" && c.Contest.Contains("own side", StringComparison.Ordinal) && c.Earlier == 1);
        Assert.Contains(claims, c => c is { Headline: "disputed", Basis: "corroborated" });
        Assert.True(new TimelineQuery { Limit = 200 }.Run(ledger).Select(t => t.Day).Distinct().Count() >= 5);
    }

    [Fact]
    public async Task It_holds_evidence_that_was_looked_at_twice_and_evidence_that_waits_and_a_post_that_is_not_read()
    {
        await using var ledger = await FilledAsync();
        var evidence = new EvidenceQuery { Limit = 50 }.Run(ledger);
        Assert.Contains(evidence, e => e.State == "checked");
        Assert.Contains(evidence, e => e.State == "unlocated");
        Assert.Single(new UnreadQuery().Run(ledger));
        var disputed = new ClaimQuery { Headline = "disputed", Limit = 50 }.Run(ledger).Claims;
        Assert.Single(disputed, c => ClaimPage.Of(ledger, c.Id, default).Judgements.Count > 0);
    }

    private async Task<ClaimLedger> FilledAsync()
    {
        var path = Path.Combine(folder.FullName, "ledger.db");
        using var error = new StringWriter();
        var terminal = new Terminal { In = Stream.Null, Out = Stream.Null, Error = error, DataFolder = folder.FullName };
        Assert.Equal((CommandLineTool.Done, ""), (await DemoCommand.FillAsync(terminal, folder, path, TestContext.Current.CancellationToken), error.ToString()));
        return await ClaimLedger.OpenForReadingAsync(path, TestContext.Current.CancellationToken);
    }
}
