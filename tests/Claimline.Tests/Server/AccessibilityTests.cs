using System.Net;
using Claimline.Cli;

namespace Claimline.Tests.Server;

/// <summary>Every kind of page of the workspace in a browser, over the ledger of the demo.</summary>
[Trait("speed", "slow")]
public sealed class AccessibilityTests : IDisposable
{
    private static readonly string[] Pages = ["/day/2025-07-02", "/claims?place=Novoselivka", "/sources", "/source/russian-ministry-of-defense", "/places", "/place/Novoselivka", "/map", "/quantities", "/handover", "/evidence", "/search?q=Novoselivka", "/review", "/log", "/import", "/assessments", "/assessments/2025-07-02", "/nowhere"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task Every_page_is_accessible_and_as_wide_as_the_window(int width, bool dark)
    {
        var ledger = Path.Combine(folder.Path, "ledger.db");
        var terminal = new Terminal { In = Stream.Null, Out = Stream.Null, Error = TextWriter.Null, DataFolder = folder.Path };
        await DemoCommand.FillAsync(terminal, new DirectoryInfo(folder.Path), ledger, TestContext.Current.CancellationToken);
        await using var workspace = await RunningWorkspace.OverAsync(ledger);
        var claim = RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/claims?headline=disputed")).Groups[1].Value;
        var document = WebUtility.HtmlDecode(RunningWorkspace.DocumentLink.Match(await workspace.PageAsync(claim)).Groups[1].Value);
        var style = $"<style>{await workspace.PageAsync("/site.css")}</style>";
        foreach (var address in (string[])[.. Pages, claim, document])
        {
            var (_, page) = await workspace.GetAsync(address);
            TestContext.Current.SendDiagnosticMessage(address);
            await CheckedPage.IsAccessibleAsync(page.Replace("<link rel=\"stylesheet\" href=\"/site.css\">", style, StringComparison.Ordinal), folder, width, dark);
        }
    }
}
