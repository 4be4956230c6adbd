namespace Claimline.Tests.Cli;

public sealed class CheckDataCommandTests
{
    [Fact]
    public void The_shipped_data_has_no_bad_line()
    {
        var run = CommandRun.Of("check-data");
        Assert.Equal(0, run.Code);
        Assert.EndsWith("no bad line\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_line_is_named_with_its_file_and_line()
    {
        using var folder = new TemporaryFolder();
        var shipped = File.ReadAllText(Path.Combine(ProjectFolder.Root, "data", "language", "en", "verbs.tsv"));
        var lines = shipped.TrimEnd('\n').Split('\n').Length;
        var path = folder.File("language/en/verbs.tsv", shipped.TrimEnd('\n') + "\na\tb\tc\td\te\tf\tg\th\tj\nonly-one-cell\n");
        folder.File("language/en/no-such-table.tsv", "# nothing reads this\n");
        var run = CommandRun.Of("check-data", "--data", folder.Path);
        Assert.Equal(1, run.Code);
        var found = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(found, l => l.StartsWith($"{path}:{lines + 1}: CL0203: ", StringComparison.Ordinal));
        Assert.Contains(found, l => l.StartsWith($"{path}:{lines + 2}: CL0203: ", StringComparison.Ordinal));
        Assert.Contains(found, l => l.Contains("no-such-table.tsv:1: CL0206: ", StringComparison.Ordinal));
        Assert.Equal(3, found.Length);
    }

    [Fact]
    public void Bad_lines_of_the_model_are_named_too()
    {
        using var folder = new TemporaryFolder();
        string Shipped(string name) => File.ReadAllText(Path.Combine(ProjectFolder.Root, "data", "model", name));
        folder.File("model/linking.tsv", Shipped("linking.tsv") + "no.such\tfamily\tactor\tx\tday\tplace\t-\t-\t-\n");
        folder.File("model/interest.tsv", Shipped("interest.tsv") + "control.gained\tneither\t-\tactor\t-\tno polarity\n");
        folder.File("model/status-rules.jsonc", Shipped("status-rules.jsonc").Replace("\"shown\"", "\"seen\"", StringComparison.Ordinal));
        var run = CommandRun.Of("check-data", "--data", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("linking.tsv:", run.Output, StringComparison.Ordinal);
        Assert.Contains(": CL0208: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(": CL0211: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(": CL0212: ", run.Output, StringComparison.Ordinal);
    }
}
