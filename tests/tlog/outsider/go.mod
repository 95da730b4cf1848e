module outsider

go 1.24
