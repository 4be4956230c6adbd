using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Claimline.Tests.Cli;
using Claimline.Tests.Intake;

namespace Claimline.Tests.Publish;

/// <summary>A day is published and opened in the programs that its readers have.</summary>
[Trait("speed", "slow")]
public sealed class PrintedTests : IDisposable
{
    private const string Checking = """
        axe.run(document).then(found => parent.postMessage(JSON.stringify({
            width: innerWidth, scroll: document.documentElement.scrollWidth, dark: matchMedia('(prefers-color-scheme: dark)').matches,
            violations: found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('; ')) }), '*'));
        """;

    private const string Listening = """
        onmessage = told => {
            const result = document.createElement('pre');
            result.id = 'result';
            result.textContent = told.data;
            document.body.append(result);
        };
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task The_page_is_accessible_and_as_wide_as_the_window_on_a_phone_and_on_a_desk_by_day_and_by_night(int width, bool dark)
    {
        var axe = Path.Combine(ProjectFolder.Root, "tests", "axe", "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe is not installed; 'npm ci --prefix tests/axe' adds it");
        Publish();
        var page = await File.ReadAllTextAsync(Path.Combine(folder.Path, "out", "assessment.html"), TestContext.Current.CancellationToken);
        // The page itself runs nothing; its copy runs the checker, in a frame as wide as a phone, which no window is.
        var policy = page.IndexOf("<meta http-equiv=\"content-security-policy\"", StringComparison.Ordinal);
        page = page.Remove(policy, page.IndexOf('\n', policy) - policy).Replace("</body>", $"<script>{await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken)}</script><script>{Checking}</script></body>", StringComparison.Ordinal);
        folder.File("checked.html", page);
        var frame = $"<script>{Listening}</script><iframe src=\"checked.html\" style=\"border: 0; width: {width}px; height: 900px; color-scheme: {(dark ? "dark" : "light")}\"></iframe>";
        var dump = await Chromium.DumpAsync(folder.File("frame.html", frame), dark);
        var at = dump.LastIndexOf("<pre id=\"result\">", StringComparison.Ordinal);
        Assert.True(at > 0, "the checker did not end");
        using var result = JsonDocument.Parse(WebUtility.HtmlDecode(dump[(at + "<pre id=\"result\">".Length)..dump.IndexOf("</pre>", at, StringComparison.Ordinal)]));
        var found = result.RootElement;
        Assert.Empty(found.GetProperty("violations").EnumerateArray().Select(v => v.GetString()));
        Assert.Equal(width, found.GetProperty("width").GetInt32());
        Assert.Equal(dark, found.GetProperty("dark").GetBoolean());
        Assert.True(found.GetProperty("scroll").GetInt32() <= width, $"the page is {found.GetProperty("scroll").GetInt32()} wide");
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
