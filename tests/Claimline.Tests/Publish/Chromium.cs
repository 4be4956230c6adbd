using System.Diagnostics;

namespace Claimline.Tests.Publish;

/// <summary>A real browser without a window; the calling test is skipped where none is installed.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Opens a page, waits for what it does and returns its elements as they are then.</summary>
    public static async Task<string> DumpAsync(string page, bool dark)
    {
        Assert.SkipWhen(Program is null, "no Chromium is installed; 'apt-get install chromium' (or your system's like) adds it");
        var start = new ProcessStartInfo(Program!, ["--headless", "--disable-gpu", $"--user-data-dir={page}.profile", "--window-size=1400,1000", $"--blink-settings=preferredColorScheme={(dark ? 0 : 1)}", "--virtual-time-budget=60000", "--dump-dom", new Uri(page).AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Who may do everything cannot be shut into its sandbox.
        if (Environment.UserName == "root") start.ArgumentList.Insert(0, "--no-sandbox");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(output, error);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return await output;
    }
}
