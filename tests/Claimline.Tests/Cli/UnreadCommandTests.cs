using System.Text.Json;

namespace Claimline.Tests.Cli;

/// <summary>What is in a language that is not read is kept, listed, and offered for logging by hand.</summary>
public sealed class UnreadCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public UnreadCommandTests()
    {
        var posts = folder.File("posts.jsonl", """
            {"channel": "@frontnotes", "id": 1, "date": "2025-07-02T10:00:00Z", "text": "Міст південніше Куп’янська знову вражено, кажуть місцеві.", "url": "https://t.me/frontnotes/1"}
            {"channel": "@riversidewatch", "id": 2, "date": "2025-07-01T10:00:00Z", "text": "Мост к югу от города снова поражён, как говорят 'местные' жители.", "forwarded_from": "@northernpost"}
            {"channel": "@frontnotes", "id": 3, "date": "2025-07-02T11:00:00Z", "text": "Officials said that Kyiv was hit."}
            """);
        CommandRun.Of("add", posts, "--ledger", Ledger);
    }

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    [Fact]
    public void Posts_are_listed_with_channel_time_language_and_links_the_last_first()
    {
        var told = CommandRun.Of("unread", "--format", "json", "--ledger", Ledger).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["uk", "ru"], told.Select(static t => t.GetProperty("language").GetString()));
        Assert.Equal(("2025-07-02T10:00+00:00", "https://t.me/frontnotes/1"), (told[0].GetProperty("published").GetString(), told[0].GetProperty("links")[0].GetString()));
        Assert.Contains("northernpost", told[1].GetProperty("forwardedFrom").GetString(), StringComparison.Ordinal);
        var first = CommandRun.Of("unread", "--limit", "1", "--format", "json", "--ledger", Ledger);
        var cursor = first.Error.Split("--after ")[1].Trim();
        Assert.Equal(told[1].GetProperty("document").GetString(), JsonDocument.Parse(CommandRun.Of("unread", "--after", cursor, "--format", "json", "--ledger", Ledger).Output).RootElement.GetProperty("document").GetString());
        Assert.DoesNotContain("Куп", CommandRun.Of("unread", "--language", "ru", "--ledger", Ledger).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_comes_with_the_command_that_logs_it_by_hand()
    {
        var output = CommandRun.Of("unread", "--language", "uk", "--ledger", Ledger).Output;
        Assert.Contains("not read, no language data (uk)", output, StringComparison.Ordinal);
        Assert.Contains("--quote 'Міст південніше Куп’янська знову вражено, кажуть місцеві.' --link 'https://t.me/frontnotes/1' --said 2025-07-02T10:00+00:00", output, StringComparison.Ordinal);
        Assert.Contains("--link '...'", CommandRun.Of("unread", "--language", "ru", "--ledger", Ledger).Output, StringComparison.Ordinal);
        Assert.Contains(@"'\''местные'\''", CommandRun.Of("unread", "--language", "ru", "--ledger", Ledger).Output, StringComparison.Ordinal);
        var log = CommandRun.Of("log", "--source", "frontnotes", "--content", "a bridge south of Kupyansk was hit", "--quote", "Міст південніше Куп’янська знову вражено", "--link", "https://t.me/frontnotes/1", "--said", "2025-07-02T10:00+00:00", "--ledger", Ledger);
        Assert.Equal((0, ""), (log.Code, log.Error));
    }

    [Fact]
    public void What_was_logged_by_hand_since_is_not_listed()
    {
        CommandRun.Of("log", "--source", "frontnotes", "--content", "a bridge south of Kupyansk was hit", "--link", "https://t.me/frontnotes/1", "--ledger", Ledger);
        Assert.Equal("ru", Assert.Single(Languages()));
        CommandRun.Of("log", "--source", "northernpost", "--content", "a bridge was hit", "--quote", "Мост к югу от города", "--link", "https://a.example/2", "--ledger", Ledger);
        Assert.Equal("ru", Assert.Single(Languages()));
        CommandRun.Of("log", "--source", "northernpost", "--content", "a bridge was hit again", "--quote", "Мост к югу  от города снова поражён, как говорят 'местные' жители", "--link", "https://a.example/2", "--ledger", Ledger);
        Assert.Empty(Languages());
    }

    [Fact]
    public void What_footage_shows_does_not_log_the_post_that_has_it()
    {
        CommandRun.Of("evidence", "import", folder.File("list.csv", "lat,lon,date,link,description\n49.7,37.6,2025-07-02,https://t.me/frontnotes/1,Smoke over a bridge\n"), "--ledger", Ledger);
        Assert.Equal(["uk", "ru"], Languages());
    }

    // Page by page.
    private List<string?> Languages()
    {
        var languages = new List<string?>();
        for (string[] after = []; ;)
        {
            var page = CommandRun.Of(["unread", "--limit", "1", "--format", "json", "--ledger", Ledger, .. after]);
            languages.AddRange(page.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("language").GetString()));
            if (page.Error.Split("--after ") is not [_, var cursor]) return languages;
            after = ["--after", cursor.Trim()];
        }
    }

    public void Dispose() => folder.Dispose();
}
