using System.Net;
using System.Text.RegularExpressions;
using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Tests.Ledger;

namespace Claimline.Tests.Server;

/// <summary>What people write in the workspace: it is kept when it is answered, and by nobody else's page.</summary>
public sealed partial class WritingTests : IDisposable
{
    private const string Report = "Geolocated footage published on July 1 shows that Ukrainian forces struck a plant in Izhevsk.[1] A milblogger claimed that Russian forces seized Novoselivka.\n\n[1] https://example.org/geo/1\n";

    private readonly LedgerFile file = new();

    [GeneratedRegex("action=\"(/evidence/[a-z0-9]+)\"")]
    private static partial Regex EvidenceForm { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        file.Dispose();
        if (Directory.Exists($"{file.Path}.incoming")) Directory.Delete($"{file.Path}.incoming", recursive: true);
    }

    [Fact]
    public async Task A_judgement_stands_beside_the_status_when_it_is_answered()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, Report);
        var claim = RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/claims")).Groups[1].Value;
        var answer = await workspace.PostAsync($"{claim}/judgement", Form(("likelihood", "unlikely"), ("confidence", "low"), ("basis", "Nobody else saw it."), ("by", "An analyst")));
        Assert.Equal((HttpStatusCode.SeeOther, $"{claim}#desk"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var page = await workspace.PageAsync(claim);
        Assert.Contains("unlikely, low confidence</b> (An analyst): Nobody else saw it.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("likelihood", "certainly", "CL0705")]
    [InlineData("basis", " ", "CL0710")]
    [InlineData("revisit", "soon", "CL0704")]
    public async Task What_is_wrong_in_a_form_is_said_and_nothing_is_kept(string field, string value, string code)
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, Report);
        var claim = RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/claims")).Groups[1].Value;
        var before = await SizeAsync();
        var answer = await workspace.PostAsync($"{claim}/judgement", Form([.. new[] { ("likelihood", "unlikely"), ("confidence", "low"), ("basis", "x"), ("by", "me") }.Where(f => f.Item1 != field), (field, value)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(before, await SizeAsync());
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    public async Task A_page_of_somebody_elses_writes_nothing(string site)
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, Report);
        var before = await SizeAsync();
        var answer = await workspace.PostAsync("/log", Form(("link", "https://example.org/1"), ("source", "Mayor"), ("content", "the bridge was hit"), ("by", "me")), site);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("CL0708", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(before, await SizeAsync());
    }

    [Fact]
    public async Task A_decision_on_evidence_derives_again_what_rests_on_it()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, Report);
        Assert.Equal("confirmed", await HeadlineAsync("Izhevsk"));
        var form = EvidenceForm.Match(await workspace.PageAsync("/evidence")).Groups[1].Value;
        var answer = await workspace.PostAsync(form, Form(("state", "discredited"), ("reason", "An old fire."), ("by", "me")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("claimed", await HeadlineAsync("Izhevsk"));
        Assert.Contains("An old fire.", await workspace.PageAsync(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_is_logged_becomes_a_document_with_its_words_and_a_claim()
    {
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        var answer = await workspace.PostAsync("/log", Form(("link", "https://example.org/post/9"), ("quote", "Міст знову вдарили"), ("source", "Mayor Vitali Klitschko"), ("content", "Russian forces struck a bridge in Kyiv"), ("said", "2025-07-01"), ("by", "me"), ("keep", "/etc/passwd")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await workspace.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("Міст знову вдарили", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("passwd", page, StringComparison.Ordinal);
        Assert.Equal("claimed", await HeadlineAsync("Kyiv"));
    }

    [Fact]
    public async Task What_lacks_in_a_logged_statement_is_said_beside_what_was_written()
    {
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        var answer = await workspace.PostAsync("/log", Form(("link", "no link"), ("content", "the <b>bridge</b> was hit"), ("by", "me")));
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("CL0454", page, StringComparison.Ordinal);
        Assert.Contains("the &lt;b&gt;bridge&lt;/b&gt; was hit", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_added_one_after_the_other_and_each_says_what_became_of_it()
    {
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        using var form = new MultipartFormDataContent { { new StringContent("me"), "by" }, { new StringContent(Report), "files", "../../report-2025-07-02.txt" }, { new ByteArrayContent([0, 1, 2, 3]), "files", "broken.pdf" } };
        Assert.Equal(HttpStatusCode.SeeOther, (await workspace.PostAsync("/import", form)).StatusCode);
        var page = await EndedAsync(workspace);
        Assert.Matches("<b>added</b> report-2025-07-02.txt", page);
        Assert.Matches("(?s)<b>refused</b> broken.pdf.*CL01", page);
        Assert.Equal("confirmed", await HeadlineAsync("Izhevsk"));
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(file.Path)!, "report-2025-07-02.txt")));
    }

    [Fact]
    public async Task What_was_taken_before_the_workspace_ended_is_added_when_it_is_opened_again()
    {
        var waiting = Directory.CreateDirectory(Path.Combine($"{file.Path}.incoming", "20250702-100000-000-0001", "file"));
        await File.WriteAllTextAsync(Path.Combine(waiting.FullName, "report.txt"), Report, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(waiting.Parent!.FullName, "by"), "me", Cancellation);
        Directory.CreateDirectory(Path.Combine($"{file.Path}.incoming", "20250702-100001-000-0002.part"));
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        Assert.Contains("<b>added</b> report.txt", await EndedAsync(workspace), StringComparison.Ordinal);
        Assert.Equal("confirmed", await HeadlineAsync("Izhevsk"));
    }

    [Fact]
    public async Task A_name_that_is_too_long_for_the_disk_keeps_its_end()
    {
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        var disposition = $"form-data; name=\"files\"; filename*=UTF-8''{Uri.EscapeDataString(string.Concat(Enumerable.Repeat("報", 130)))}-2025-07-02.txt";
        var content = new StringContent(Report);
        content.Headers.Add("Content-Disposition", disposition);
        using var form = new MultipartFormDataContent { { new StringContent("me"), "by" } };
        form.Add(content);
        Assert.Equal(HttpStatusCode.SeeOther, (await workspace.PostAsync("/import", form)).StatusCode);
        Assert.Matches("<b>added</b> [^<]*-2025-07-02.txt", await EndedAsync(workspace));
    }

    [Fact]
    public async Task Of_imports_that_ended_the_last_hundred_are_kept()
    {
        foreach (var i in Enumerable.Range(0, 120))
        {
            var old = Directory.CreateDirectory(Path.Combine($"{file.Path}.incoming", $"20250701-100000-000-{i:0000}"));
            await File.WriteAllTextAsync(Path.Combine(old.FullName, "name"), "old.txt", Cancellation);
            await File.WriteAllTextAsync(Path.Combine(old.FullName, "said"), "added\n", Cancellation);
        }
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        using var form = new MultipartFormDataContent { { new StringContent("me"), "by" }, { new StringContent(Report), "files", "new.txt" } };
        await workspace.PostAsync("/import", form);
        Assert.Contains("<b>added</b> new.txt", await EndedAsync(workspace), StringComparison.Ordinal);
        Assert.Equal(100, Directory.GetDirectories($"{file.Path}.incoming").Length);
    }

    [Fact]
    public async Task A_folder_among_the_imports_that_holds_nothing_is_refused_and_stops_no_other()
    {
        Directory.CreateDirectory(Path.Combine($"{file.Path}.incoming", "20250701-100000-000-0001"));
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        using var form = new MultipartFormDataContent { { new StringContent("me"), "by" }, { new StringContent(Report), "files", "new.txt" } };
        await workspace.PostAsync("/import", form);
        Assert.Contains("<b>added</b> new.txt", await EndedAsync(workspace), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_cannot_be_kept_is_answered_with_the_reason()
    {
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        await File.WriteAllTextAsync($"{file.Path}.incoming", "in its way", Cancellation);
        using var form = new MultipartFormDataContent { { new StringContent("me"), "by" }, { new StringContent(Report), "files", "new.txt" } };
        var answer = await workspace.PostAsync("/import", form);
        File.Delete($"{file.Path}.incoming");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("CL0714", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data", "by=me")]
    [InlineData("multipart/form-data; boundary=abc", "by=me")]
    [InlineData("application/x-www-form-urlencoded", "by=%00")]
    public async Task What_only_says_that_it_is_a_form_is_refused_as_none(string type, string body)
    {
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await workspace.PostAsync("/log", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("CL0709", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_waits_can_be_cancelled()
    {
        await using var workspace = await RunningWorkspace.OverAsync(file.Path);
        using var form = new MultipartFormDataContent { { new StringContent("me"), "by" }, { new StringContent(string.Concat(Enumerable.Repeat(Report, 2000))), "files", "long.txt" }, { new StringContent(Report), "files", "second.txt" } };
        await workspace.PostAsync("/import", form);
        var cancel = Regex.Matches(await workspace.PageAsync("/import"), "action=\"(/import/[^\"]+/cancel)\"").Select(m => m.Groups[1].Value).ToList();
        foreach (var one in cancel) await workspace.PostAsync(one, Form(("by", "me")));
        var page = await EndedAsync(workspace);
        Assert.NotEmpty(cancel);
        Assert.DoesNotContain("<b>refused</b>", page, StringComparison.Ordinal);
        Assert.Contains("<b>cancelled</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_side_of_a_source_is_told_in_review_and_its_claims_are_derived_again()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, "The Telegram channel Riverside Watch reported on July 1 that Russian forces seized Novoselivka.\n");
        Assert.Contains("Riverside Watch", await workspace.PageAsync("/review"), StringComparison.Ordinal);
        var answer = await workspace.PostAsync("/review/source", Form(("source", "Riverside Watch"), ("party", "none"), ("reason", "A monitoring group."), ("by", "me")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("reported", await HeadlineAsync("Novoselivka"));
        Assert.DoesNotContain("Riverside Watch", await workspace.PageAsync("/review"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voice_is_split_off_a_claim_and_the_decision_taken_back()
    {
        await using var workspace = await RunningWorkspace.HoldingAsync(file, "Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a bridge in Kyiv on June 28.\n\nGovernor Jane Doe said on July 1 that Russian forces struck a bridge in Kyiv on June 28.\n");
        var claim = RunningWorkspace.ClaimLink.Match(await workspace.PageAsync("/claims?place=Kyiv")).Groups[1].Value;
        Assert.Equal(HttpStatusCode.SeeOther, (await workspace.PostAsync($"{claim}/ruling", Form(("ruling", "split"), ("number", "2"), ("reason", "Another bridge."), ("by", "me")))).StatusCode);
        Assert.Contains("<b>2 claims</b>", await workspace.PageAsync("/claims?place=Kyiv"), StringComparison.Ordinal);
        // It is told on both pages, and taken back on that of the claim that goes with it.
        var own = RunningWorkspace.ClaimLink.Matches(await workspace.PageAsync("/claims?place=Kyiv")).Select(static m => m.Groups[1].Value).First(c => c != claim);
        var number = Regex.Match(await workspace.PageAsync(own), "name=\"number\" value=\"(\\d+)\"").Groups[1].Value;
        Assert.Contains($"name=\"number\" value=\"{number}\"", await workspace.PageAsync(claim), StringComparison.Ordinal);
        var answer = await workspace.PostAsync($"{own}/ruling", Form(("ruling", "undo"), ("number", number), ("reason", "The same after all."), ("by", "me")));
        Assert.Equal((HttpStatusCode.SeeOther, $"{claim}#decided"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains("<b>1 claim</b>", await workspace.PageAsync("/claims?place=Kyiv"), StringComparison.Ordinal);
    }

    private static async Task<string> EndedAsync(RunningWorkspace workspace)
    {
        for (; ; await Task.Delay(50, Cancellation))
        {
            var page = await workspace.PageAsync("/import");
            if (!page.Contains("<b>waiting</b>", StringComparison.Ordinal) && !page.Contains("<b>being added</b>", StringComparison.Ordinal)) return page;
        }
    }

    private async Task<string?> HeadlineAsync(string place)
    {
        await using var ledger = await ClaimLedger.OpenForReadingAsync(file.Path, Cancellation);
        return new ClaimQuery { Place = place, Limit = 1 }.Run(ledger).Claims is [var claim, ..] ? claim.Headline : null;
    }

    private async Task<long> SizeAsync()
    {
        await using var ledger = await ClaimLedger.OpenForReadingAsync(file.Path, Cancellation);
        return ledger.Checkpoint().Size;
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(static f => KeyValuePair.Create(f.Name, f.Value)));
}
