using System.Text.RegularExpressions;

namespace Claimline.Tests.Cli;

public sealed partial class SourceCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [GeneratedRegex(@"claimline: decision (\d+) on ")]
    private static partial Regex Decision { get; }

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    public SourceCommandTests()
    {
        string[] texts = ["One Russian milblogger claimed that Russian forces seized Nadiya.[1]\n\n[1] https://t.me/front_channel/1\n", "Rybar claimed that Russian forces seized Nadiya.\n"];
        foreach (var (i, text) in texts.Index())
        {
            File.WriteAllText(Path.Combine(folder.Path, $"{i}.txt"), text);
            Assert.Equal(0, CommandRun.Of("add", Path.Combine(folder.Path, $"{i}.txt"), "--date", "2025-05-01", "--theatre", "ukraine", "--ledger", Ledger).Code);
        }
    }

    [Theory]
    [InlineData("edit", "--name", " ", 2, "--name: nothing is given")]
    [InlineData("edit", "--name", "...", 1, "CL0467")]
    [InlineData("edit", "--owner", "", 2, "--owner: nothing is given")]
    [InlineData("grade", "--reliability", "", 2, "--reliability: nothing is given")]
    public void Nothing_empty_is_told_of_a_source(string command, string option, string given, int code, string wrong)
    {
        var run = CommandRun.Of("source", command, "rybar", option, given, "--reason", "a test", "--ledger", Ledger);
        Assert.Equal(code, run.Code);
        Assert.Contains(wrong, run.Error, StringComparison.Ordinal);
        Assert.Contains("--reason: nothing is given", CommandRun.Of("source", "edit", "rybar", "--owner", "a family", "--reason", " ", "--ledger", Ledger).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_onboarded_told_of_merged_graded_and_all_of_it_is_printed()
    {
        Run("add", "The Front Daily", "--kind", "outlet", "--owner", "a family", "--language", "Russian", "--handle", "@front_channel", "--checked-by", "a librarian", "--from", "2024-01-01");
        Run("edit", "front daily", "--party", "none", "--speaks-for", "independent", "--role", "editor", "--role", "printer", "--until", "2026-01-01");
        Run("alias", "the-front-daily", "Front Daily Online");
        Run("grade", "@front_channel", "--reliability", "B");
        var run = Run("merge", "the front daily", "Rybar");
        Assert.Contains("corroborated, now reported", run.Output, StringComparison.Ordinal);
        Assert.Contains("changed: 1", run.Error, StringComparison.Ordinal);

        var page = CommandRun.Of("source", "front daily online", "--ledger", Ledger);
        Assert.Equal(0, page.Code);
        Assert.StartsWith("Rybar\nrybar", page.Output, StringComparison.Ordinal);
        foreach (var told in (string[])["party: none", "owner: a family", "until 2026-01-01", "@front_channel, front-daily-online, the-front-daily", "the-front-daily is rybar", "an editor: a test"])
            Assert.Contains(told, string.Join(' ', page.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.All(page.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));

        Assert.DoesNotContain("usually reliable", page.Output, StringComparison.Ordinal);
        Run("undo", Decision.Match(run.Error).Groups[1].Value);
        page = CommandRun.Of("source", "front daily online", "--ledger", Ledger, "--as-of", "2025-06-01");
        Assert.StartsWith("The Front Daily\nthe-front-daily · outlet, no party, independent, reliability B · 1 statement in 1 document", page.Output, StringComparison.Ordinal);
        foreach (var told in (string[])["a family", "B, usually reliable", "a librarian", "editor", "printer"]) Assert.Contains(told, page.Output, StringComparison.Ordinal);
        Assert.Contains("(taken back)", CommandRun.Of("source", "rybar", "--ledger", Ledger).Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Fact]
    public void Sources_are_listed_as_they_stood()
    {
        Run("edit", "Rybar", "--party", "none");
        Assert.Contains("rybar", Lines("--party", "none"), StringComparison.Ordinal);
        Assert.DoesNotContain("rybar", Lines("--party", "russia"), StringComparison.Ordinal);
        Assert.Contains("rybar", Lines("--as-of", "2025-05-02"), StringComparison.Ordinal);
        Assert.DoesNotContain("rybar", Lines("--as-of", "2025-04-02"), StringComparison.Ordinal);
        Assert.DoesNotContain("rybar", Lines("--known", "2025-04-02"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_is_graded_beside_its_status()
    {
        var id = CommandRun.Of("claims", "--format", "csv", "--ledger", Ledger).Output.Split('\n')[1][..8];
        Assert.Equal(0, CommandRun.Of("claim", "grade", id, "--credibility", "4", "--reason", "a test", "--by", "an analyst", "--ledger", Ledger).Code);
        Assert.Contains("4, doubtful (an analyst): a test", CommandRun.Of("claim", id, "--ledger", Ledger).Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("claim", "grade", id, "--credibility", "7", "--reason", "a test", "--ledger", Ledger).Code);
    }

    public static TheoryData<int, string, string[]> Wrong => new()
    {
        { 2, "nothing is told", ["edit", "Rybar"] },
        { 2, "--until lies before --from", ["edit", "Rybar", "--owner", "x", "--from", "2025-02-01", "--until", "2025-01-01"] },
        { 2, "--kind", ["add", "Somebody"] },
        { 1, "CL0434", ["edit", "nobody at all", "--owner", "x"] },
        { 1, "CL0462", ["grade", "Rybar", "--reliability", "G"] },
        { 1, "CL0466", ["undo", "1"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_decided_is_refused_with_a_way_out(int code, string told, string[] args)
    {
        var run = CommandRun.Of(["source", .. args, "--reason", "a test", "--ledger", Ledger]);
        Assert.Equal(code, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private CommandRun Run(params string[] args)
    {
        var run = CommandRun.Of(["source", .. args, "--reason", "a test", "--by", "an editor", "--ledger", Ledger]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Matches(Decision, run.Error);
        return run;
    }

    private string Lines(params string[] args) => CommandRun.Of(["sources", "--format", "csv", "--ledger", Ledger, .. args]).Output;
}
