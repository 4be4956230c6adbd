using System.Diagnostics;
using System.Globalization;

namespace Claimline.Bench;

/// <summary>The program as it is started by its launcher: cold starts, the whole corpus, one very large file.</summary>
internal static class WholeProgram
{
    private const int LargeFile = 100_000_000;

    public static void Run(BenchTexts texts)
    {
        var launcher = Path.Combine(BenchTexts.Root, "claimline");
        Start(launcher, "--version");
        Console.WriteLine();
        Console.WriteLine("whole program, cold                            seconds    memory at most");
        var middle = Directory.GetFiles(texts.Folder).OrderBy(f => new FileInfo(f).Length).ElementAt(texts.Documents.Count / 2 % Directory.GetFiles(texts.Folder).Length);
        Print("start alone (--version)", Best(launcher, "--version"));
        Print("one report to a printed table", Best(launcher, "read", middle));
        Print("the whole folder to JSON lines", Best(launcher, "read", texts.Folder, "--format", "jsonl"));
        var large = Path.Combine(Path.GetTempPath(), $"claimline-bench-{Environment.ProcessId}.txt");
        try
        {
            foreach (var size in new[] { LargeFile / 2, LargeFile })
            {
                WriteLarge(texts, large, size);
                foreach (var format in new[] { "jsonl", "table" }) Print($"{size / 1_000_000} MB of real text to {format}", Start(launcher, "read", large, "--format", format));
            }
        }
        finally
        {
            File.Delete(large);
        }
    }

    private static (double Seconds, long Memory) Best(params string[] command) => Enumerable.Range(0, 5).Select(_ => Start(command)).Min();

    private static (double Seconds, long Memory) Start(params string[] command)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var draining = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null), process.StandardError.BaseStream.CopyToAsync(Stream.Null));
        long peak = 0;
        while (!process.WaitForExit(5)) peak = Math.Max(peak, PeakOf(process.Id));
        draining.GetAwaiter().GetResult();
        return (watch.Elapsed.TotalSeconds, peak);
    }

    // Process.PeakWorkingSet64 is 0 for other processes on Linux; the kernel keeps it here. Elsewhere it is not shown.
    private static long PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static void WriteLarge(BenchTexts texts, string path, int size)
    {
        using var writer = new StreamWriter(path);
        for (long i = 0, written = 0; written < size; i++)
        {
            var text = texts.Documents[(int)(i % texts.Documents.Count)].Text;
            writer.Write(text);
            writer.Write("\n\n");
            written += System.Text.Encoding.UTF8.GetByteCount(text) + 2;
        }
    }

    private static void Print(string what, (double Seconds, long Memory) run) => Console.WriteLine($"{what,-44} {run.Seconds,9:0.000} {run.Memory / 1e6,14:N0} MB");
}
