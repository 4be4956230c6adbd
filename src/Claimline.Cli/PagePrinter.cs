using System.Diagnostics;
using System.Text;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>Prints a page to PDF by a Chromium that is installed. The PDF's own dates are taken out, so that the same page gives the same bytes.</summary>
internal static class PagePrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <returns>Why it could not be printed; null where it was.</returns>
    public static async Task<Problem?> PrintAsync(string page, string pdf, CancellationToken cancellation)
    {
        var browser = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (browser is null) return new Problem("CL0604", $"no Chromium is installed to print a PDF with; install one, or print {Path.GetFileName(page)} from your browser", pdf);
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (ReadOnlySpan<string>)["--headless", "--disable-gpu", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri]) start.ArgumentList.Add(argument);
        // Who may do everything cannot be shut into Chromium's sandbox; the page runs nothing.
        if (Environment.UserName == "root") start.ArgumentList.Insert(0, "--no-sandbox");
        File.Delete(pdf);
        using var running = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Longest);
        try
        {
            var told = running.StandardError.ReadToEndAsync(patience.Token);
            _ = running.StandardOutput.ReadToEndAsync(patience.Token);
            await running.WaitForExitAsync(patience.Token);
            if (running.ExitCode != 0 || !File.Exists(pdf)) return new Problem("CL0605", $"Chromium printed no PDF ({(await told).Trim().Split('\n')[^1]})", pdf);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            running.Kill(entireProcessTree: true);
            return new Problem("CL0605", $"Chromium printed no PDF within {Longest.TotalMinutes} minutes", pdf);
        }
        var bytes = await File.ReadAllBytesAsync(pdf, cancellation);
        foreach (var date in (ReadOnlySpan<string>)["/CreationDate (D:", "/ModDate (D:"]) Blank(bytes, Encoding.ASCII.GetBytes(date));
        await File.WriteAllBytesAsync(pdf, bytes, cancellation);
        return null;
    }

    private static void Blank(byte[] pdf, ReadOnlySpan<byte> before)
    {
        var at = pdf.AsSpan().IndexOf(before);
        if (at < 0) return;
        for (at += before.Length; at < pdf.Length && pdf[at] is not (byte)')'; at++)
        {
            if (char.IsAsciiDigit((char)pdf[at])) pdf[at] = (byte)'0';
        }
    }
}
