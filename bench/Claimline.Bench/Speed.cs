using System.Buffers;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Claimline.Language;

namespace Claimline.Bench;

/// <summary>Words a second of the whole reading, beside two baselines in the same run.</summary>
internal static partial class Speed
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(5);

    // A sentence ends at a mark before white space and a capital.
    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceBreak { get; }

    public static void Run(BenchTexts texts)
    {
        var analyst = BenchTexts.NewAnalyst();
        var json = new ArrayBufferWriter<byte>(1 << 20);
        Console.WriteLine();
        Console.WriteLine("words a second, warm                  rate      to reading");
        var reading = Rate(texts, d => analyst.Read(d));
        Print("whole reading, one thread", reading, reading);
        Print("whole reading, all threads", Rate(texts, d => analyst.Read(d), parallel: true), reading);
        Print("whole reading and its JSON", Rate(texts, d =>
        {
            json.ResetWrittenCount();
            ReadingJson.Write(analyst.Read(d), json, indented: false);
        }), reading);
        Print("baseline: whitespace scan", Rate(texts, d => BenchTexts.CountWords(d.Text)), reading);
        Print("baseline: regex sentence splitter", Rate(texts, d => SentenceBreak.Count(d.Text)), reading);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var document in texts.Documents) analyst.Read(document);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var characters = texts.Documents.Sum(d => (long)d.Text.Length);
        Console.WriteLine($"allocated: {allocated / texts.Documents.Count / 1024.0:N0} KB a document of {characters / texts.Documents.Count / 1024.0:0.0} thousand characters, {(double)allocated / characters:0.0} bytes a character");
        Console.WriteLine($"memory of this process at most: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    private static double Rate(BenchTexts texts, Action<SourceText> work, bool parallel = false)
    {
        // Until the runtime has compiled the hot methods with their profile.
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < LongEnough;) Pass();
        var passes = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            Pass();
            passes++;
        }
        while (watch.Elapsed < LongEnough);
        return texts.Words * passes / watch.Elapsed.TotalSeconds;

        void Pass()
        {
            if (parallel) Parallel.ForEach(texts.Documents, work);
            else foreach (var document in texts.Documents) work(document);
        }
    }

    private static void Print(string what, double rate, double reading) => Console.WriteLine($"{what,-34} {rate,12:N0} {rate / reading,10:0.00}x");
}
