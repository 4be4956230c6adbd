using System.Diagnostics;
using System.Text;
using Claimline.Language;

namespace Claimline.Bench;

/// <summary>Texts made to hurt, each at a size and at twice that size: linear time doubles.</summary>
internal static class Hostile
{
    public static void Run()
    {
        var analyst = BenchTexts.NewAnalyst();
        Console.WriteLine();
        Console.WriteLine("hostile text                    characters    seconds    at twice    ratio    allocated");
        foreach (var (name, make) in Kinds())
        {
            analyst.Read(Source(make(1000)));
            var (small, _) = Measure(analyst, make(500_000));
            var (large, bytes) = Measure(analyst, make(1_000_000));
            Console.WriteLine($"{name,-30} {make(500_000).Length,11:N0} {small,10:0.000} {large,11:0.000} {large / small,8:0.0} {bytes / 1e6,9:N0} MB");
        }
    }

    private static IEnumerable<(string Name, Func<int, string> Make)> Kinds()
    {
        yield return ("random bytes as Latin-1", n => Encoding.Latin1.GetString(RandomBytes(n)).Replace('\0', ' '));
        yield return ("random bytes of ASCII", n => string.Create(n, RandomBytes(n), static (to, from) => { for (var i = 0; i < to.Length; i++) to[i] = (char)(32 + (from[i] % 95)); }));
        yield return ("one endless word", n => new string('a', n));
        yield return ("one endless line of words", n => Repeat("and the other one went there with some of them ", n));
        yield return ("one endless sentence of names", n => Repeat("Colonel General Ivan Petrovich Sidorov ", n));
        yield return ("open brackets", n => new string('[', n));
        yield return ("open round brackets", n => new string('(', n));
        yield return ("brackets with numbers", n => Repeat("[1]", n));
        yield return ("open quotes", n => new string('“', n));
        yield return ("commas", n => Repeat("a, ", n));
        yield return ("\"claimed that\"", n => Repeat("claimed that ", n));
        yield return ("\"said that\" in sentences", n => Repeat("He said that it is so. ", n));
        yield return ("\"X denied the claim that\"", n => Repeat("X denied the claim that ", n));
        yield return ("according to", n => Repeat("according to ", n));
        yield return ("digits", n => new string('7', n));
        yield return ("numbers", n => Repeat("1,000 to 2 million ", n));
        yield return ("dates", n => Repeat("June 1 to July 2 and ", n));
        yield return ("bullets and headings", n => Repeat("Key Takeaways:\n• One\n", n));
        yield return ("empty lines", n => new string('\n', n));
        yield return ("of the", n => Repeat("of the ", n));
        yield return ("hyphens", n => Repeat("a-", n));
        yield return ("stops", n => new string('.', n));
        yield return ("denials of one claim", n => Repeat("The ministry denied this claim. ", n));
        yield return ("places, again and again", n => Repeat("Forces attacked near Borova, Lyman, Kupyansk, and Svatove. They left Izyum. ", n));
        yield return ("different names", n =>
        {
            var text = new StringBuilder(n);
            for (var i = 0; text.Length < n; i++) text.Append("General Aa").Append((char)('a' + (i % 26))).Append((char)('a' + (i / 26 % 26))).Append((char)('a' + (i / 676 % 26))).Append(" said that all is well. ");
            return text.ToString(0, n);
        });
    }

    private static (double Seconds, long Bytes) Measure(Analyst analyst, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        analyst.Read(Source(text));
        return (watch.Elapsed.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static SourceText Source(string text) => new() { Text = text, Sha256 = "", Name = "2025-07-01.txt" };

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
