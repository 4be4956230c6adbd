using Claimline.Tests.Cli;

namespace Claimline.Tests.Publish;

public sealed class EditionTests
{
    private const string Monday = "Mayor Vitali Klitschko claimed on June 30 that Russian forces struck a warehouse in Kyiv with at least 12 drones.\n";
    private const string Later = "A Russian milblogger denied on July 1 that Russian forces struck a warehouse in Kyiv. A Russian milblogger claimed on July 1 that Russian forces seized Toretsk.\n";

    [Fact]
    public void An_edition_goes_step_by_step_and_its_author_does_not_approve_it_where_there_are_two()
    {
        using var desk = new Desk();
        Assert.Equal(1, desk.Mark("approved", "Ada").Code);
        Assert.Equal(0, desk.Mark("draft", "Ada").Code);
        Assert.Equal(0, desk.Mark("reviewed", "Ben").Code);
        Assert.Contains("CL0603", desk.Mark("approved", "Ada").Error, StringComparison.Ordinal);
        Assert.Equal(0, desk.Mark("approved", "Ben").Code);
        Assert.Contains("CL0601", desk.Mark("corrected", "Ada").Error, StringComparison.Ordinal);
        Assert.Equal(0, desk.Mark("published", "Ada").Code);
        Assert.Equal(4, desk.Run("publish", "editions").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(0, desk.Run("verify").Code);
    }

    [Fact]
    public void What_is_recorded_after_the_draft_waits_for_the_next_edition_and_diff_names_it()
    {
        using var desk = new Desk();
        foreach (var state in (string[])["draft", "reviewed", "approved", "published"]) Assert.Equal(0, desk.Mark(state, "Ada").Code);
        desk.Add("later.txt", Later);
        Assert.DoesNotContain("Toretsk", desk.Publish()["assessment.json"], StringComparison.Ordinal);
        Assert.Equal(0, desk.Mark("corrected", "Ada").Code);
        Assert.Equal(0, desk.Mark("draft", "Ada").Code);
        Assert.Contains("Toretsk", desk.Publish()["assessment.json"], StringComparison.Ordinal);
        var diff = desk.Run("diff", "2025-07-01/1", "2025-07-01/2");
        Assert.Contains("new", diff.Output, StringComparison.Ordinal);
        Assert.Contains("CL0606", desk.Run("diff", "2025-07-01/1", "2025-07-09/1").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_edition_has_the_same_bytes_whenever_it_is_written()
    {
        using var desk = new Desk();
        desk.Mark("draft", "Ada");
        var before = desk.Publish();
        desk.Add("later.txt", Later);
        Assert.Equal(before, desk.Publish());
    }

    [Fact]
    public void An_edited_draft_is_reviewed_and_written_as_it_was_edited()
    {
        using var desk = new Desk();
        var file = desk.Edit("Mayor Vitali Klitschko claimed on June 30 that", "The mayor, Vitali Klitschko, claimed on June 30 that");
        Assert.Equal(0, desk.Run("publish", "mark", "draft", "--from", file, "--by", "Ada").Code);
        Assert.Equal(0, desk.Mark("reviewed", "Ben").Code);
        Assert.Contains("The mayor, Vitali Klitschko", desk.Publish()["assessment.json"], StringComparison.Ordinal);
        Assert.Equal(0, desk.Mark("draft", "Ada").Code);
        Assert.DoesNotContain("The mayor, Vitali Klitschko", desk.Publish()["assessment.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_file_that_may_not_go_out_is_neither_written_nor_marked()
    {
        using var desk = new Desk();
        var file = desk.Edit("Mayor Vitali Klitschko claimed on June 30 that Russian", "Russian");
        var refused = desk.Run("publish", "--from", file, "--out", $"{file}.out");
        Assert.Equal(1, refused.Code);
        Assert.Matches(@"edited\.md:\d+: CL0612", refused.Error);
        Assert.False(Directory.Exists($"{file}.out"));
        Assert.Equal(1, desk.Run("publish", "mark", "draft", "--from", file, "--by", "Ada").Code);
        Assert.Empty(desk.Run("publish", "editions").Output);
        Assert.Equal(2, desk.Run("publish", "--out", $"{file}.out").Code);
        Assert.Contains("CL0607", desk.Run("publish", "--date", "2025-07-02", "--from", file, "--out", $"{file}.out").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_a_claim_that_is_new_or_gone_or_stands_otherwise_or_has_other_numbers()
    {
        static byte[] Product(params string[] claims) => System.Text.Encoding.UTF8.GetBytes($$"""{"claims":[{{string.Join(',', claims)}}]}""");
        static string Claim(string id, string headline, string number) => $$"""{"id":"{{id}}","label":"it is so","headline":"{{headline}}","numbers":[{"words":"{{number}}"}]}""";
        var changes = Claimline.Publish.EditionDiff.Of(Product(Claim("a", "claimed", "12 drones"), Claim("b", "claimed", "two"), Claim("c", "reported", "six")), Product(Claim("a", "claimed", "14 drones"), Claim("b", "disputed", "two"), Claim("d", "claimed", "one"))).Changes;
        Assert.Equal([("numbers", "a"), ("status", "b"), ("new", "d"), ("gone", "c")], changes.Select(c => (c.What, c.Claim)));
    }

    /// <summary>A ledger with one report, and the commands on it.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public Desk() => Add("report.txt", Monday);

        public CommandRun Run(params string[] args) => CommandRun.Of([.. args, "--ledger", Path.Combine(folder.Path, "ledger.db")]);

        public CommandRun Mark(string state, string by) => Run("publish", "mark", state, "--date", "2025-07-01", "--by", by);

        public void Add(string name, string text) => Assert.Equal(0, Run("add", folder.File(name, text), "--date", "2025-07-01", "--theatre", "ukraine", "--publisher", "The Example Gazette").Code);

        /// <summary>The editor's file with other words.</summary>
        public string Edit(string words, string others)
        {
            Publish();
            var text = File.ReadAllText(Path.Combine(folder.Path, "out", "assessment.edit.md"));
            Assert.Contains(words, text, StringComparison.Ordinal);
            return folder.File("edited.md", text.Replace(words, others, StringComparison.Ordinal));
        }

        public SortedDictionary<string, string> Publish()
        {
            var into = Path.Combine(folder.Path, "out");
            Assert.Equal(0, Run("publish", "--date", "2025-07-01", "--out", into).Code);
            return new SortedDictionary<string, string>(Directory.EnumerateFiles(into).ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(File.ReadAllBytes(f)) is var hex && f.EndsWith(".json", StringComparison.Ordinal) ? File.ReadAllText(f) : hex), StringComparer.Ordinal);
        }

        public void Dispose() => folder.Dispose();
    }
}
