using System.Buffers;
using System.Text;

namespace Claimline.Intake.Html;

/// <summary>The characters of a page, in memory that is lent: nothing of it may be held when it is given back.</summary>
internal readonly struct PageCharacters : IDisposable
{
    // Larger arrays are rare, and would stay in the pool.
    private const int LargestLent = 4 * 1024 * 1024;

    private readonly char[]? lent;

    private PageCharacters(char[]? lent, ReadOnlyMemory<char> all) => (this.lent, All) = (lent, all);

    public ReadOnlyMemory<char> All { get; }

    public static PageCharacters Of(string characters) => new(null, characters.AsMemory());

    /// <param name="bytes">Valid UTF-8, so that no byte makes more than one character.</param>
    public static PageCharacters OfUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestLent) return Of(Encoding.UTF8.GetString(bytes));
        var lent = ArrayPool<char>.Shared.Rent(bytes.Length);
        return new PageCharacters(lent, lent.AsMemory(0, Encoding.UTF8.GetChars(bytes, lent)));
    }

    public void Dispose()
    {
        if (lent is not null) ArrayPool<char>.Shared.Return(lent);
    }
}
