using System.CommandLine;

namespace Claimline.Cli;

/// <summary>What holds of texts that a person gives with options.</summary>
internal static class GivenText
{
    private const int HashDigits = 64;

    extension<T>(Option<T> option)
    {
        /// <summary>Refuses a text without a letter: it would be kept for ever and say nothing.</summary>
        public Option<T> Filled() => option.Checked(given => string.IsNullOrWhiteSpace(given) ? "nothing is given; write what there is to say" : null);

        /// <summary>Refuses what is no whole link.</summary>
        public Option<T> Links() => option.Checked(given => IsLink(given) ? null : NoLink(given));

        /// <summary>Refuses what is no SHA-256.</summary>
        public Option<T> Hashes() => option.Checked(given => given.Length == HashDigits && given.All(char.IsAsciiHexDigit) ? null : $"'{given}' is no SHA-256; give its {HashDigits} hexadecimal digits");

        /// <summary>Refuses whatever something is found wrong with.</summary>
        public Option<T> Checked(Func<string, string?> wrong)
        {
            option.Validators.Add(result =>
            {
                foreach (var token in result.Tokens) if (wrong(token.Value) is { } problem) result.AddError($"{option.Name}: {problem}");
            });
            return option;
        }
    }

    public static bool IsLink(string given) => Uri.TryCreate(given, UriKind.Absolute, out var uri) && !uri.IsFile && !given.Any(char.IsWhiteSpace);

    public static string NoLink(string given) => $"'{given}' is no link; write it whole, as https://example.org/post/1";
}
