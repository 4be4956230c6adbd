using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Claimline.Tests.Cli;

public sealed class ReadCommandTests
{
    private const string Text = "The governor claimed on June 30 that soldiers left the village.[1] The ministry denied the governor’s claim.[2]\n";

    [Fact]
    public void A_bad_file_among_good_ones_is_named_and_the_good_ones_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.txt", Text);
        var bad = folder.File("b.txt", [0x61, 0xFF]);
        folder.File("c.md", Text);
        folder.File("deep/d.txt", Text);
        folder.File("map.png", [0]);
        folder.File("labels.json", "[{ \"document\": \"a\", \"statements\": [{ \"text\": \"no post\" }] }]");
        folder.File("places.csv", "name,lat,lon\nNadiya,49.1,38.2\n");
        var run = CommandRun.Of("read", folder.Path, "--format", "jsonl", "--date", "2025-07-01");
        Assert.Equal(1, run.Code);
        Assert.Equal(3, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"{bad}: CL0104: byte 1 ", run.Error, StringComparison.Ordinal);
        Assert.Contains("passed over 3 files ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task A_read_that_somebody_stops_ends_without_a_trace_of_the_program()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Repeat(Text, 200));
        for (var i = 0; i < 400; i++) folder.File($"{i}.txt", $"{i}\n{text}");
        using var reading = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "claimline.dll"), "read", folder.Path, "--format", "jsonl", "--date", "2025-07-01"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var cancellation = TestContext.Current.CancellationToken;
        Assert.NotNull(await reading.StandardOutput.ReadLineAsync(cancellation));
        using (var stop = Process.Start("kill", ["-TERM", reading.Id.ToString(CultureInfo.InvariantCulture)])) await stop.WaitForExitAsync(cancellation);
        var rest = reading.StandardOutput.ReadToEndAsync(cancellation);
        Assert.Equal("", await reading.StandardError.ReadToEndAsync(cancellation));
        await reading.WaitForExitAsync(cancellation);
        await rest;
        Assert.Equal(130, reading.ExitCode);
    }

    [Fact]
    public void Json_is_one_indented_reading_of_the_file()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("read", folder.File("post.txt", Text), "--format", "json", "--date", "2025-07-01", "--publisher", "Desk", "--theatre", "iran");
        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(Text, json.RootElement.GetProperty("text").GetString());
        var document = json.RootElement.GetProperty("document");
        Assert.Equal("Desk", document.GetProperty("publisher").GetString());
        Assert.Equal("2025-07-01", document.GetProperty("published").GetProperty("value").GetString());
        Assert.Equal("iran", json.RootElement.GetProperty("made").GetProperty("theatre").GetString());
        Assert.StartsWith("{\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_documents_come_in_the_order_given_whatever_their_size()
    {
        using var folder = new TemporaryFolder();
        var paths = Enumerable.Range(0, 60).Select(i => folder.File($"{i:00}.txt", $"Document {i}.\n" + string.Concat(Enumerable.Repeat(Text, i % 7 == 0 ? 300 : 1)))).ToArray();
        var run = CommandRun.Of(["read", .. paths, "--format", "jsonl", "--date", "2025-07-01"]);
        var order = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("text").GetString()!.Split('.')[0];
        });
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"Document {i}"), order);
        Assert.Equal(run.Output, CommandRun.Of("read", folder.Path, "--format", "jsonl", "--date", "2025-07-01").Output);
    }

    [Fact]
    public void Standard_input_is_read_for_a_dash()
    {
        var run = CommandRun.WithInput(Encoding.UTF8.GetBytes(Text), "read", "-", "--format", "jsonl", "--date", "2025-07-01");
        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(Text, json.RootElement.GetProperty("text").GetString());
        Assert.StartsWith("claimline: standard input: CL0103: ", CommandRun.Of("read", "-").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_inferred_or_missing_is_said_so_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("2025-07-01 is inferred", CommandRun.Of("read", folder.File("2025-07-01.txt", Text)).Error, StringComparison.Ordinal);
        Assert.Contains("no date found", CommandRun.Of("read", folder.File("undated.txt", "The governor said that all is well.")).Error, StringComparison.Ordinal);
        Assert.Empty(CommandRun.Of("read", folder.File("given.txt", Text), "--date", "2025-07-01").Error);
    }

    [Fact]
    public void Of_many_inferred_dates_the_first_are_named_and_the_others_counted()
    {
        using var folder = new TemporaryFolder();
        for (var day = 1; day <= 8; day++) folder.File($"2025-07-0{day}.txt", Text);
        var lines = CommandRun.Of("read", folder.Path).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.Contains("dates of 3 more", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_holds_who_how_and_what_in_lines_that_fit()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("read", folder.File("post.txt", Text), "--date", "2025-07-01");
        Assert.Contains("The governor", run.Output, StringComparison.Ordinal);
        Assert.Contains("soldiers left the village", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("rea", "x.txt")]
    [InlineData("read", "-", "--date", "2025-13-01")]
    [InlineData("read", "-", "--date", "yesterday")]
    [InlineData("read", "-", "--format", "xml")]
    [InlineData("read", "-", "--theatre", "atlantis")]
    [InlineData("read", "-", "--data", "no-such-folder")]
    [InlineData("explain", "x.txt")]
    [InlineData("explain", "x.txt", "--at", "ten")]
    public void Wrong_use_ends_with_code_2_and_says_what_to_do(params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.StartsWith("claimline: CL0001: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_of_several_documents_is_wrong_use()
    {
        var run = CommandRun.Of("read", "a.txt", "b.txt", "--format", "json");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("CL0002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_nothing_to_read_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.File("map.png", [0]);
        folder.File("labels.json", "[{ \"document\": \"a\", \"statements\": [{ \"text\": \"no post\" }] }]");
        folder.File("places.csv", "name,lat,lon\nNadiya,49.1,38.2\n");
        var run = CommandRun.Of("read", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0108", run.Error, StringComparison.Ordinal);
    }
}
