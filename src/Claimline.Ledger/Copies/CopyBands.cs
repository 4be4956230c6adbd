using System.Numerics;

namespace Claimline.Ledger.Copies;

/// <summary>Fingerprints of a text by which its near copies are found without comparing every text with every other: MinHash over runs of three words, in bands.</summary>
/// <remarks>
/// Of two texts that have seven tenths of their runs in common nine pairs in ten share a band, with eight tenths nearly all; with three tenths one in a hundred, with a tenth none
/// of ten thousand. What the bands are never changes once a ledger was written: they are in its tables.
/// </remarks>
internal static class CopyBands
{
    private const int Words = 3, Bands = 20, Rows = 6;

    // Shorter texts are alike by chance.
    private const int FewestWords = 10;

    private static readonly ulong[] Seeds = [.. Enumerable.Range(1, Bands * Rows).Select(static i => Mix((ulong)i))];

    /// <summary>The bands of a text; none of one that is too short to have copies.</summary>
    public static IReadOnlyList<long> Of(string text)
    {
        var words = Hashes(text);
        if (words.Count < FewestWords) return [];
        Span<ulong> least = stackalloc ulong[Seeds.Length];
        least.Fill(ulong.MaxValue);
        for (var i = 0; i + Words <= words.Count; i++)
        {
            var run = Mix(words[i] + Mix(words[i + 1] + Mix(words[i + 2])));
            for (var s = 0; s < Seeds.Length; s++) least[s] = Math.Min(least[s], Mix(run ^ Seeds[s]));
        }
        var bands = new SortedSet<long>();
        for (var band = 0; band < Bands; band++)
        {
            var hash = (ulong)band;
            foreach (var row in least.Slice(band * Rows, Rows)) hash = Mix(hash ^ BitOperations.RotateLeft(row, 17));
            bands.Add((long)hash);
        }
        return [.. bands];
    }

    /// <summary>Whether what stands between two blanks is an address or a handle.</summary>
    public static bool IsAddress(ReadOnlySpan<char> piece) => piece is ['@', ..] || piece.Contains("://", StringComparison.Ordinal) || piece.StartsWith("t.me/", StringComparison.OrdinalIgnoreCase);

    // Addresses and handles are what a repost adds; case and punctuation what it loses.
    private static List<ulong> Hashes(string text)
    {
        var words = new List<ulong>();
        foreach (var part in text.AsSpan().SplitAny(' ', '\n', '\t', '\r'))
        {
            var piece = text.AsSpan(part);
            if (IsAddress(piece)) continue;
            var (hash, any) = (0UL, false);
            foreach (var letter in piece)
            {
                if (char.IsLetterOrDigit(letter)) (hash, any) = (Mix(hash ^ char.ToLowerInvariant(letter)), true);
                else if (any && letter is not ('\'' or '’' or 'ʼ'))
                {
                    words.Add(hash);
                    (hash, any) = (0UL, false);
                }
            }
            if (any) words.Add(hash);
        }
        return words;
    }

    /// <summary>The end of SplitMix64: every bit of the result depends on every bit of the number.</summary>
    private static ulong Mix(ulong number)
    {
        number += 0x9E3779B97F4A7C15;
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }
}
