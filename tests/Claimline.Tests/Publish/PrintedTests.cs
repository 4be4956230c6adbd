using System.Diagnostics;
using System.Text.Json;
using Claimline.Tests.Cli;
using Claimline.Tests.Intake;

namespace Claimline.Tests.Publish;

/// <summary>A day is published and opened in the programs that its readers have.</summary>
[Trait("speed", "slow")]
public sealed class PrintedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task The_page_is_accessible_and_as_wide_as_the_window_on_a_phone_and_on_a_desk_by_day_and_by_night(int width, bool dark)
    {
        Publish();
        var page = await File.ReadAllTextAsync(Path.Combine(folder.Path, "out", "assessment.html"), TestContext.Current.CancellationToken);
        // The page itself runs nothing; its copy runs the checker.
        var policy = page.IndexOf("<meta http-equiv=\"content-security-policy\"", StringComparison.Ordinal);
        await CheckedPage.IsAccessibleAsync(page.Remove(policy, page.IndexOf('\n', policy) - policy), folder, width, dark);
    }

    [Fact]
    public async Task The_word_processor_opens_the_document_and_prints_its_endnotes()
    {
        Publish();
        await LibreOffice.ConvertAsync([Path.Combine(folder.Path, "out", "assessment.docx")], "pdf", folder.Path);
        var text = string.Join(' ', (await PdfTextAsync(Path.Combine(folder.Path, "assessment.pdf"))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        using var product = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "out", "assessment.json"), TestContext.Current.CancellationToken));
        var notes = product.RootElement.GetProperty("notes").EnumerateArray().ToList();
        Assert.NotEmpty(notes);
        var after = text.LastIndexOf("Endnotes", StringComparison.Ordinal);
        foreach (var note in notes)
        {
            // " 7 The Example Gazette, ...": numbered as in the text, in their order.
            var begins = $" {note.GetProperty("number").GetInt32()} {note.GetProperty("citations")[0].GetProperty("publisher").GetString()}, ";
            after = text.IndexOf(begins, after + 1, StringComparison.Ordinal);
            Assert.True(after > 0, $"no note begins with '{begins}'");
        }
    }

    private void Publish()
    {
        var ledger = Path.Combine(folder.Path, "ledger.db");
        Assert.Equal(0, CommandRun.Of("add", Path.Combine(ProjectFolder.Root, "samples"), "--theatre", "ukraine", "--publisher", "Eastern Desk", "--ledger", ledger).Code);
        Assert.Equal(0, CommandRun.Of("publish", "--date", "2025-07-02", "--since", "2025-07-01", "--out", Path.Combine(folder.Path, "out"), "--ledger", ledger).Code);
        Assert.True(File.Exists(Path.Combine(folder.Path, "out", "map.png")));
    }

    private static async Task<string> PdfTextAsync(string pdf)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "pdftotext")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "pdftotext is not installed; 'apt-get install poppler-utils' (or your system's like) adds it");
        using var process = Process.Start(new ProcessStartInfo(program!, ["-raw", "-enc", "UTF-8", pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }
}
