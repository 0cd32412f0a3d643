Console.WriteLine("assess");
