namespace Assessment.Web.Accounts;

/// <summary>
/// Passwords that are tried first: well-known words and runs of keys, however they are padded with digits and signs, and what
/// repeats itself. A short list of our own, because with 12 characters the famous long lists hold little else.
/// </summary>
public static class CommonPasswords
{
    private static readonly HashSet<string> Words =
    [
        "password", "passwords", "passwort", "passphrase", "mypassword", "thepassword", "newpassword", "contrasena", "contraseña", "micontrasena", "clave", "miclave", "secreto", "secreta",
        "motdepasse", "senha", "minhasenha", "secret", "secrets", "letmein", "letmeinplease", "welcome", "welcomeback", "bienvenido", "bienvenida", "bienvenidos", "bienvenue", "bemvindo",
        "admin", "administrator", "administrador", "administrateur", "adminadmin", "root", "superuser", "user", "usuario", "guest", "invitado", "test", "testing", "tester", "demo", "example",
        "changeme", "changeit", "changemenow", "cambiame", "default", "assessment", "evaluacion", "evaluation", "government", "gobierno", "gouvernement", "governo", "ministry", "ministerio",
        "ministere", "ministro", "republica", "republic", "presidente", "president", "iloveyou", "iloveyouforever", "teamo", "teamomucho", "jetaime", "teamoparasiempre", "princess", "princesa",
        "sunshine", "football", "futbol", "baseball", "basketball", "superman", "batman", "starwars", "dragon", "monkey", "master", "shadow", "michael", "jennifer", "alejandra", "alejandro",
        "correcthorsebatterystaple", "trustno", "whatever", "qwerty", "qwertyqwerty", "qwertyuiop", "qwertyuiopasdf", "qwertyuiopasdfghjkl", "asdfghjkl", "asdfghjklqwertyuiop", "asdfasdf",
        "zxcvbnm", "zxcvbnmasdfghjkl", "azerty", "azertyuiop", "qazwsx", "qazwsxedc", "qazwsxedcrfv", "qweasdzxc", "qwerasdf", "qwerasdfzxcv", "abcdef", "abcdefgh", "abcdefghijkl", "abcdefghijklmnop",
        "abcdefghijklmnopqrstuvwxyz", "aabbccddeeff", "january", "february", "december", "enero", "diciembre", "summer", "winter", "verano", "invierno", "saintlucia", "santalucia", "mexico",
        "colombia", "argentina", "caribbean", "caribe", "america", "americalatina", "computer", "internet", "login", "signin", "access", "acceso", "temporal", "temporary", "provisional",
    ];

    private static readonly char[] Padding = [.. "0123456789!@#$%&*.,:;?+=-_ "];

    /// <summary>Whether this password is one of them.</summary>
    public static bool Has(string password)
    {
        var typed = password.ToLowerInvariant();
        return Words.Contains(Letters(typed)) || Words.Contains(Letters(string.Concat(typed.Trim(Padding).Select(Meant))))
            || typed.Distinct().Count() < 5 || Repeats(typed) || IsRun(typed);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    // "p@55w0rd" is "password".
    private static char Meant(char sign) => sign switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => sign };

    private static bool Repeats(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(length => text.Select((sign, index) => sign == text[index % length]).All(same => same));

    // 123456789012, 987654321098: most digits follow the one before.
    private static bool IsRun(string text) =>
        text.All(char.IsDigit) && text.Zip(text.Skip(1), (one, next) => Math.Abs(next - one)).Count(step => step is 1 or 9) >= text.Length * 3 / 4;
}
