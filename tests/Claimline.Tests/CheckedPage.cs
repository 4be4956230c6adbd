using System.Net;
using System.Text.Json;
using Claimline.Tests.Publish;

namespace Claimline.Tests;

/// <summary>A page in a browser, looked at by the accessibility checker (tests/axe); tests skip where either is missing.</summary>
internal static class CheckedPage
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

    /// <summary>No rule is broken, and nothing is wider than the window.</summary>
    /// <param name="page">A page of its own, without a policy that forbids scripts.</param>
    public static async Task IsAccessibleAsync(string page, TemporaryFolder folder, int width, bool dark)
    {
        var axe = Path.Combine(ProjectFolder.Root, "tests", "axe", "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe is not installed; 'npm ci --prefix tests/axe' adds it");
        folder.File("checked.html", page.Replace("</body>", $"<script>{await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken)}</script><script>{Checking}</script></body>", StringComparison.Ordinal));
        // In a frame as wide as a phone, which no window is.
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
}
