using System.Net;
using System.Text.RegularExpressions;
using Claimline.Tests.Ledger;

namespace Claimline.Tests.Server;

/// <summary>The edition of a day in the workspace, from its first draft to its publication.</summary>
public sealed partial class AssessmentsTests : IDisposable
{
    private const string Day = "/assessments/2025-07-01";

    private readonly LedgerFile file = new();

    [GeneratedRegex("<textarea[^>]*name=\"edited\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex EditorsFile { get; }

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task An_edition_is_drafted_reviewed_and_approved_by_another_and_published()
    {
        await using var workspace = await HoldingAsync();
        foreach (var (state, by) in ((string, string)[])[("draft", "Ann"), ("reviewed", "Bob"), ("approved", "Bob"), ("published", "Ann")]) await TakeAsync(workspace, state, by, HttpStatusCode.SeeOther);
        Assert.Matches("2025-07-01/1</a> <b>published</b>", await workspace.PageAsync("/assessments"));
        Assert.Contains("Kyiv", await workspace.PageAsync($"{Day}/files/assessment.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--readings")]
    [InlineData("--ledger=/tmp/other.db")]
    [InlineData("2025-07-01/7")]
    public async Task Nothing_but_an_edition_is_compared(string given)
    {
        await using var workspace = await HoldingAsync();
        var (status, page) = await workspace.GetAsync($"/assessments?one={Uri.EscapeDataString(given)}&other={Uri.EscapeDataString(given)}");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("CL0705", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_out_of_turn_or_by_the_author_is_refused_with_the_reason()
    {
        await using var workspace = await HoldingAsync();
        Assert.Contains("CL0601", await TakeAsync(workspace, "published", "Ann", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await TakeAsync(workspace, "draft", "Ann", HttpStatusCode.SeeOther);
        await TakeAsync(workspace, "reviewed", "Bob", HttpStatusCode.SeeOther);
        Assert.Contains("CL0603", await TakeAsync(workspace, "approved", "Ann", HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_editor_writes_is_looked_at_before_it_is_kept_and_stays()
    {
        await using var workspace = await HoldingAsync();
        var text = WebUtility.HtmlDecode(EditorsFile.Match(await workspace.PageAsync(Day)).Groups[1].Value);
        var edited = text.Replace("struck a warehouse", "set fire to a warehouse", StringComparison.Ordinal);
        Assert.NotEqual(text, edited);
        var looked = await workspace.PostAsync($"{Day}/check", Form(("edited", edited), ("by", "Ann")));
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.DoesNotContain("set fire", await workspace.PageAsync($"{Day}/files/assessment.html"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await workspace.PostAsync($"{Day}/steps", Form(("state", "draft"), ("edited", edited), ("by", "Ann")))).StatusCode);
        Assert.Contains("set fire", await workspace.PageAsync($"{Day}/files/assessment.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_no_editors_file_is_refused_and_stays_in_the_form()
    {
        await using var workspace = await HoldingAsync();
        var answer = await workspace.PostAsync($"{Day}/check", Form(("edited", "No front matter, <b>just</b> words."), ("by", "Ann")));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Matches("CL06[0-9]{2}", page);
        Assert.Contains("No front matter, &lt;b&gt;just&lt;/b&gt; words.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_runs_nothing_and_only_its_own_files_are_handed_out()
    {
        await using var workspace = await HoldingAsync();
        var product = await workspace.SendAsync($"{Day}/files/assessment.html");
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;", Assert.Single(product.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await workspace.GetAsync($"{Day}/files/..%2F..%2Fledger.db")).Status);
    }

    private Task<RunningWorkspace> HoldingAsync() => RunningWorkspace.HoldingAsync(file, "Evening Report, July 1, 2025\n\nMayor Vitali Klitschko claimed on July 1 that Russian forces struck a warehouse in Kyiv.\n");

    private static async Task<string> TakeAsync(RunningWorkspace workspace, string state, string by, HttpStatusCode expected)
    {
        var answer = await workspace.PostAsync($"{Day}/steps", Form(("state", state), ("by", by)));
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{state}: {answer.StatusCode}\n{body}");
        return body;
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(static f => KeyValuePair.Create(f.Name, f.Value)));
}
