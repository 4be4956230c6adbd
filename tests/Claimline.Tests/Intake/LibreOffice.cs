using System.Diagnostics;

namespace Claimline.Tests.Intake;

/// <summary>Converts files as a person would save them under another format; the calling test is skipped where LibreOffice is not installed.</summary>
internal static class LibreOffice
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Writes the files into a folder in another format.</summary>
    public static async Task ConvertAsync(IEnumerable<string> files, string format, string folder)
    {
        Assert.SkipWhen(Program is null, "LibreOffice is not installed; 'apt-get install libreoffice-writer-nogui' (or your system's like) adds it");
        // A profile of its own, so that one that runs elsewhere is not disturbed.
        var start = new ProcessStartInfo(Program!, [$"-env:UserInstallation=file://{Path.Combine(folder, "profile")}", "--headless", "--convert-to", format, "--outdir", folder, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
