namespace Claimline.Language.Grammar;

/// <summary>Tokens from <paramref name="First"/> to <paramref name="Last"/>, both in; <c>default</c> with <see cref="None"/> meaning no tokens.</summary>
internal readonly record struct TokenRange(int First, int Last)
{
    public static TokenRange None => new(0, -1);

    public bool IsEmpty => Last < First;
}
