namespace Claimline.Tests.Cli;

public sealed class AddPostsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    [Fact]
    public void The_same_words_in_two_channels_are_two_documents_and_an_unread_language_can_be_searched()
    {
        var posts = folder.File("posts.jsonl", """
            {"channel": "@frontnotes", "id": 1, "date": "2025-07-02", "text": "Officials said that Kyiv was hit."}
            {"channel": "@riversidewatch", "id": 1, "date": "2025-07-02", "text": "Officials said that Kyiv was hit."}
            {"channel": "@frontnotes", "id": 2, "date": "2025-07-02", "text": "Міст південніше Куп’янська знову вражено."}
            {"channel": "@frontnotes", "id": 3
            """);
        var run = CommandRun.Of("add", posts, "--ledger", Ledger);
        Assert.StartsWith("3 added, 0 read again, 0 already there, 1 refused; 2 new statements", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 document is in 'uk': not read", run.Error, StringComparison.Ordinal);
        Assert.Equal("0 added, 0 read again, 3 already there, 1 refused; 0 new statements\n", CommandRun.Of("add", posts, "--ledger", Ledger).Output);
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
        Assert.Contains("вражено", CommandRun.Of("search", "вражено", "--ledger", Ledger).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_of_one_file_with_many_documents_is_wrong_use_and_prints_none()
    {
        var posts = folder.File("posts.jsonl", "{\"text\": \"Nobody denied it.\", \"id\": 1}\n{\"text\": \"All is well.\", \"id\": 2}\n");
        var run = CommandRun.Of("read", posts, "--format", "json");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("CL0002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_of_columns_that_names_no_part_of_a_post_is_wrong_use()
    {
        var run = CommandRun.Of("read", "-", "--columns", "words=body");
        Assert.Equal(2, run.Code);
        Assert.Contains("'words=body' maps no part of a post", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
